import type { CaseState, CaseTerm } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'

/** A visit as the guards see it (入户调查): two visitors and the family, each with or without a signature. */
export interface SurveyView {
  readonly id: string
  readonly level: 'town' | 'county'
  readonly visitors: readonly [string, string]
  readonly signed: readonly [boolean, boolean]
  readonly familySigned: boolean
  /** Made since the last complaint reached the county; an earlier visit does not answer it (L2 §20). */
  readonly counts: boolean
}

/** How the verification of the family's standing (核对) stands. */
export type VerificationView =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'complete' }
  /** A source failed; `open` counts the questions that paper evidence has not answered yet. */
  | { readonly kind: 'partial'; readonly open: number }

/** The last assessment: made after the last turn of the case, whole, and what it came to. */
export interface AssessmentView {
  readonly id: string
  readonly fresh: boolean
  /** Facts or parameters that were lacking. */
  readonly missing: number
  /** Reasons why a person must look at it. */
  readonly reviews: readonly string[]
  readonly eligible: boolean
}

/** The last public notice; `current` when it shows what the last preliminary opinion proposes. */
export interface NoticeView {
  readonly id: string
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  readonly takenDown: boolean
  readonly current: boolean
}

/** The clock of the whole case, from acceptance (L2 §22). */
export type CaseClock =
  | { readonly kind: 'not-started' }
  | {
      readonly kind: 'running'
      readonly acceptedOn: PlainDate
      readonly dueOn: PlainDate
      /** Ran into a year whose holidays are not announced yet. */
      readonly provisional: boolean
      readonly days: number
      readonly extended: boolean
    }

/** What is due next, and by which term. */
export interface NextDue {
  readonly on: PlainDate
  readonly of: CaseTerm
}

/** An application (申请) as the rules see it: everything a guard asks for and nothing more. */
export interface CaseView {
  readonly state: CaseState
  readonly delegated: boolean
  /** A member is a close relative of a handler or committee member (近亲属备案). */
  readonly closeRelative: boolean
  readonly countyVisitRequired: boolean
  readonly supplementAsked: boolean
  readonly clerkId: string | undefined
  readonly clock: CaseClock
  readonly next: NextDue | undefined
  readonly surveys: readonly SurveyView[]
  readonly verification: VerificationView
  readonly assessment: AssessmentView | undefined
  readonly notice: NoticeView | undefined
  readonly openObjections: number
  readonly objections: number
  readonly lettersToDeliver: number
}
