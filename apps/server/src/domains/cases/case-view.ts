import type { CaseFile } from './case-file.queries.ts'
import type { AssessmentView, CaseClock, CaseView, NoticeView, SurveyView } from './domain/case-view.ts'
import { showsProposal } from './domain/notice-content.ts'
import { isEligible, lackingIn, proposalOf } from './domain/outcome.ts'
import { type VerificationStanding, verificationView } from './verification-standing.queries.ts'

const clockOf = (file: CaseFile): CaseClock => {
  const { acceptedOn, dueOn, termDays } = file
  if (acceptedOn === null || dueOn === null || termDays === null) return { kind: 'not-started' }
  const extended = file.extensionReason !== null
  return { kind: 'running', acceptedOn, dueOn, provisional: file.dueProvisional, days: termDays, extended }
}

/** The last complaint at the county: a visit before it does not answer it (L2 §20). Ids ascend in time. */
const lastComplaint = ({ objections }: CaseFile): string =>
  objections.filter(({ stage }) => stage === 'county').at(-1)?.id ?? ''

/** The step that last sent it back for reinvestigation; what was assessed before it no longer counts. */
const lastTurn = ({ steps }: CaseFile): string =>
  steps.findLast((step) => step.to_state === 'reinvestigating' && step.from_state !== step.to_state)?.id ?? ''

const surveysOf = (file: CaseFile): SurveyView[] => {
  const complaint = lastComplaint(file)
  return file.surveys.map((survey) => ({
    id: survey.id,
    level: survey.level,
    visitors: [survey.visitor_a, survey.visitor_b],
    signed: [survey.a_signed_at !== null, survey.b_signed_at !== null],
    familySigned: survey.family_signed_at !== null,
    counts: survey.id > complaint,
  }))
}

const assessmentOf = (file: CaseFile): AssessmentView | undefined => {
  const [last] = file.assessments
  return (
    last && {
      id: last.id,
      fresh: last.id > lastTurn(file),
      missing: lackingIn(last.determination),
      reviews: [...new Set(last.determination.review.map(({ code }) => code))],
      eligible: isEligible(last.determination),
    }
  )
}

/** The determination that the last preliminary opinion rests on. */
export const proposedIn = (file: CaseFile) => {
  const proposed = file.assessments.find(({ id }) => id === file.proposedAssessmentId)
  return proposed && proposalOf(proposed.determination)
}

const noticeOf = (file: CaseFile, againAfterObjection: boolean): NoticeView | undefined => {
  const last = file.notices.at(-1)
  const proposal = proposedIn(file)
  if (!last) return undefined
  const before = last.id < lastTurn(file)
  return {
    id: last.id,
    firstDay: last.first_day,
    lastDay: last.last_day,
    takenDown: last.taken_down_at !== null,
    current:
      proposal !== undefined && showsProposal(last.shown, proposal) && !(againAfterObjection && before),
  }
}

export interface ViewContext {
  readonly standing: VerificationStanding | undefined
  /** The place shows a proposal again after every objection (郑州 does; L2 §19 does not ask for it). */
  readonly againAfterObjection: boolean
}

/** The case as the guards see it. */
export const caseView = (file: CaseFile, { standing, againAfterObjection }: ViewContext): CaseView => ({
  state: file.state,
  delegated: file.delegated,
  closeRelative: file.closeRelative,
  countyVisitRequired: file.countyVisitRequired,
  supplementAsked: file.supplementAskedAt !== null,
  clerkId: file.clerkId ?? undefined,
  clock: clockOf(file),
  next:
    file.nextDueOn !== null && file.nextDueOf !== null
      ? { on: file.nextDueOn, of: file.nextDueOf }
      : undefined,
  surveys: surveysOf(file),
  verification: verificationView(standing, file.paperEvidence),
  assessment: assessmentOf(file),
  notice: noticeOf(file, againAfterObjection),
  openObjections: file.objections.filter(({ resolved_at }) => resolved_at === null).length,
  objections: file.objections.length,
  lettersToDeliver: file.letters.filter(({ delivered_at }) => delivered_at === null).length,
})
