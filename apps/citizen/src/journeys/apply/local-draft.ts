import type { ApplicationForm } from './application-form.ts'
import { readDraftText } from './application-form.ts'

const STORED = 'songtan.draft'

/** An application as this phone keeps it: a dead battery loses nothing. */
export interface LocalDraft {
  readonly form: ApplicationForm
  /** Of the same draft on the server, once it was kept there. */
  readonly server: { readonly draftId: string; readonly version: number } | undefined
  /** Changed here since the server last kept it. */
  readonly dirty: boolean
  readonly savedAt: string
}

interface Envelope {
  readonly form: string
  readonly server?: { readonly draftId: string; readonly version: number }
  readonly dirty: boolean
  readonly savedAt: string
}

const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' &&
  value !== null &&
  'form' in value &&
  typeof value.form === 'string' &&
  'dirty' in value &&
  typeof value.dirty === 'boolean' &&
  'savedAt' in value &&
  typeof value.savedAt === 'string'

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const writeDraft = (draft: LocalDraft): string =>
  JSON.stringify({ ...draft, form: JSON.stringify(draft.form) })

/** @returns undefined when the text is no draft, or one of an older shape */
export const parseDraft = (text: string): LocalDraft | undefined => {
  const value = readJson(text)
  if (!isEnvelope(value)) return undefined
  const form = readDraftText(value.form)
  if (!form) return undefined
  return { form, server: value.server, dirty: value.dirty, savedAt: value.savedAt }
}

export const readLocalDraft = (): LocalDraft | undefined => parseDraft(localStorage.getItem(STORED) ?? '')

/** A full or locked storage is no reason to stop filling in: the server keeps the draft too. */
export const keepLocalDraft = (draft: LocalDraft): void => {
  try {
    localStorage.setItem(STORED, writeDraft(draft))
  } catch {
    localStorage.removeItem(STORED)
  }
}

export const forgetLocalDraft = (): void => localStorage.removeItem(STORED)
