import { dropKept, keepTyped, readKept, type Shelf } from '../../shell/kept-work.ts'
import { emptyForm, type MemberRow, type WindowForm } from './window-form.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isMember = (value: unknown): value is MemberRow => isRecord(value) && typeof value.key === 'string'

const isDraft = (value: unknown): value is WindowForm =>
  isRecord(value) && Array.isArray(value.members) && value.members.length > 0 && value.members.every(isMember)

const NAME = 'window-application.2'

/** What this member of staff had typed; a colleague who signs in on the same machine is not shown it. */
export const readDraft = (shelf: Shelf, staffId: string): WindowForm => {
  const value = readKept(shelf, staffId, NAME)
  return isDraft(value) ? value : emptyForm()
}

export const keepDraft = (shelf: Shelf, staffId: string, form: WindowForm): void =>
  keepTyped(shelf, staffId, NAME, form)

export const dropDraft = (shelf: Shelf, staffId: string): void => dropKept(shelf, staffId, NAME)
