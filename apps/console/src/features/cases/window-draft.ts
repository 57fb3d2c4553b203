import { emptyForm, type MemberRow, type WindowForm } from './window-form.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isMember = (value: unknown): value is MemberRow => isRecord(value) && typeof value.key === 'string'

const isDraft = (value: unknown): value is WindowForm =>
  isRecord(value) && Array.isArray(value.members) && value.members.length > 0 && value.members.every(isMember)

/** Where a draft is kept; the storage of one tab, so that the machine at the counter forgets it with the tab. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (staffId: string): string => `songtan.window-application.2.${staffId}`

/** What this member of staff had typed; a colleague who signs in on the same machine is not shown it. */
export const readDraft = (shelf: Shelf, staffId: string): WindowForm => {
  try {
    const value: unknown = JSON.parse(shelf.getItem(keyOf(staffId)) ?? 'null')
    return isDraft(value) ? value : emptyForm()
  } catch {
    return emptyForm()
  }
}

export const keepDraft = (shelf: Shelf, staffId: string, form: WindowForm): void =>
  shelf.setItem(keyOf(staffId), JSON.stringify(form))

export const dropDraft = (shelf: Shelf, staffId: string): void => shelf.removeItem(keyOf(staffId))
