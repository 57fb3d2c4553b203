import { ApiProblem, callRoute, casesRoutes } from '@songtan/contract'
import { useRef, useState } from 'react'
import { currentLanguage } from '../../shell/i18n.ts'
import { newId } from '../../shell/new-id.ts'
import { type ApplicationForm, readDraftText } from './application-form.ts'
import type { DraftChoice, ServerDraft } from './draft-choices.ts'
import { keepLocalDraft, type LocalDraft } from './local-draft.ts'

/** Where the last change is kept; `elsewhere`: another phone went on with the same draft. */
export type Kept = 'here' | 'server' | 'elsewhere'

export interface DraftState {
  readonly form: ApplicationForm
  readonly draftId: () => string | undefined
  readonly kept: Kept
  readonly change: (change: Partial<ApplicationForm>) => void
  /** Keeps the draft on the server too; a broken line leaves it on the phone. */
  readonly save: () => void
  /** After `elsewhere`: go on with what is on this phone, or with what the other one wrote. */
  readonly settle: (use: 'here' | 'elsewhere') => void
}

const options = () => ({ idempotencyKey: newId(), language: currentLanguage() })

const sendDraft = (server: LocalDraft['server'], content: string): Promise<ServerDraft> =>
  server
    ? callRoute(casesRoutes.saveDraft, { ...server, content }, options())
    : callRoute(casesRoutes.createDraft, { content }, options())

const statusOf = (error: unknown): number => (error instanceof ApiProblem ? error.problem.status : 0)

/** The form with its two keepers: this phone at every letter, the server at every step. */
export const useDraft = (begun: Pick<DraftChoice, 'form' | 'server'>): DraftState => {
  const [form, setForm] = useState(begun.form)
  const [kept, setKept] = useState<Kept>(begun.server ? 'server' : 'here')
  const server = useRef(begun.server)
  const latest = useRef(begun.form)
  const queue = useRef(Promise.resolve())

  const put = (next: ApplicationForm, dirty: boolean) => {
    latest.current = next
    setForm(next)
    setKept(dirty ? 'here' : 'server')
    keepLocalDraft({ form: next, server: server.current, dirty, savedAt: new Date().toISOString() })
  }

  const saveNow = async () => {
    const sent = latest.current
    try {
      const answer = await sendDraft(server.current, JSON.stringify(sent))
      server.current = { draftId: answer.draftId, version: answer.version }
      put(latest.current, latest.current !== sent)
    } catch (error) {
      const status = statusOf(error)
      if (status === 409) setKept('elsewhere')
      if (status === 404) server.current = undefined
    }
  }

  const settleNow = async (use: 'here' | 'elsewhere') => {
    if (!server.current) return
    try {
      const other = await callRoute(
        casesRoutes.readDraft,
        { draftId: server.current.draftId },
        { language: currentLanguage() },
      )
      server.current = { draftId: other.draftId, version: other.version }
      const theirs = use === 'elsewhere' ? readDraftText(other.content) : undefined
      put(theirs ?? latest.current, theirs === undefined)
    } catch {
      setKept('here')
    }
  }

  /** One after the other: two saves at once would fight over the version. */
  const inTurn = (work: () => Promise<void>) => {
    queue.current = queue.current.then(work)
  }

  return {
    form,
    draftId: () => server.current?.draftId,
    kept,
    change: (part) => put({ ...latest.current, ...part }, true),
    save: () => inTurn(saveNow),
    settle: (use) => inTurn(() => settleNow(use)),
  }
}
