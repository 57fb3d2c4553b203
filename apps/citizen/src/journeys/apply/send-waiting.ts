import { ApiProblem, type ApplicationContent, callRoute, casesRoutes } from '@songtan/contract'
import { currentLanguage } from '../../shell/i18n.ts'
import { newId } from '../../shell/new-id.ts'
import { forgetWaiting, keepWaiting, readWaiting } from '../../shell/waiting-store.ts'
import { forgetLocalDraft } from './local-draft.ts'

/** What became of an application that was to be sent. */
export type Sending =
  | {
      readonly kind: 'sent'
      readonly county: string
      readonly id: string
      readonly receiptNumber: string
      readonly nextDueOn: string | null
    }
  /** No line: it waits on the phone. */
  | { readonly kind: 'line'; readonly error: Error }
  /** Somebody has to sign in, or show who they are, first. */
  | { readonly kind: 'sign-in'; readonly error: Error }
  | { readonly kind: 'refused'; readonly error: Error }
  | { readonly kind: 'nothing' }

const kindOf = (status: number): 'line' | 'sign-in' | 'refused' =>
  status === 401 || status === 403 ? 'sign-in' : status >= 400 && status < 500 ? 'refused' : 'line'

let underWay: Promise<Sending> | undefined

const sendNow = async (): Promise<Sending> => {
  const waiting = readWaiting()
  if (!waiting) return { kind: 'nothing' }
  const { key, county, content, draftId } = waiting
  try {
    const filed = await callRoute(
      casesRoutes.fileMyApplication,
      {
        county,
        content: JSON.parse(content),
        sendingId: key,
        ...(draftId === undefined ? {} : { draftId }),
      },
      { idempotencyKey: key, language: currentLanguage() },
    )
    forgetLocalDraft()
    forgetWaiting()
    const { id, receiptNumber, nextDueOn } = filed
    return { kind: 'sent', county, id, receiptNumber, nextDueOn }
  } catch (failure) {
    const error = failure instanceof Error ? failure : new Error(String(failure))
    const kind = kindOf(error instanceof ApiProblem ? error.problem.status : 0)
    if (kind === 'refused') forgetWaiting()
    return { kind, error }
  }
}

/**
 * Sends what waits. One sending at a time: the page that files and the notice on every page would race when the line
 * comes back. The key of the intention stays with it, so that an answer lost on the way never files twice.
 */
export const sendWaiting = (): Promise<Sending> => {
  underWay ??= sendNow().finally(() => {
    underWay = undefined
  })
  return underWay
}

/** Puts an application on the phone before it is sent, so that a line or battery that fails loses nothing. */
export const putWaiting = (
  county: string,
  content: ApplicationContent,
  draftId: string | undefined,
): void => {
  const text = JSON.stringify(content)
  const before = readWaiting()
  const key = before?.content === text && before.county === county ? before.key : newId()
  keepWaiting({ key, county, content: text, ...(draftId === undefined ? {} : { draftId }) })
}
