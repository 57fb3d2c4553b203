import { ageOn, type Fen, type PlainDate } from '@songtan/kernel'
import type { FamilyClass, HouseholdFacts } from '@songtan/policy'
import type { Proposal } from './outcome.ts'

/** Whose name stands on the board: the applicant, or only the household where the name must not be shown. */
export type NoticeSubject =
  | { readonly kind: 'applicant'; readonly name: string }
  | { readonly kind: 'household'; readonly number: string }

/**
 * Everything a public notice (公示) shows; there is no other field. L2 §19 fixes place and days, the columns follow
 * §24: name, village, number of members, proposed result and amount. Never an id, phone, card, house number,
 * illness, disability or a child's name.
 */
export interface NoticeContent {
  readonly subject: NoticeSubject
  readonly village: string
  readonly memberCount: number
  readonly result: FamilyClass
  /** Members covered singly (单人户). */
  readonly coveredSingly: number
  /** Fen a month in all. */
  readonly monthly: Fen
}

export interface NoticeSource {
  readonly applicant: { readonly id: string; readonly name: string }
  readonly householdNumber: string
  readonly village: string
  readonly facts: HouseholdFacts
  readonly proposal: Proposal
  readonly day: PlainDate
  /** 成年年龄 of the law in force. */
  readonly adultAge: number
}

/** A minor or a mental patient who is covered singly is not named; the household is shown instead (§10.3). */
const mustNotBeNamed = ({ applicant, facts, proposal, day, adultAge }: NoticeSource): boolean => {
  const single = proposal.grants.some(
    ({ program, personId }) => program === 'dibao-single' && personId === applicant.id,
  )
  const member = facts.members.find(({ id }) => id === applicant.id)
  if (!single || !member) return false
  return ageOn(member.born, day) < adultAge || member.disability?.kind === 'mental'
}

/** Picks what may be shown, field by field. */
export const noticeContent = (source: NoticeSource): NoticeContent => {
  const { applicant, householdNumber, village, facts, proposal } = source
  return {
    subject: mustNotBeNamed(source)
      ? { kind: 'household', number: householdNumber }
      : { kind: 'applicant', name: applicant.name },
    village,
    memberCount: facts.members.length,
    result: proposal.class,
    coveredSingly: proposal.grants.filter(({ program }) => program === 'dibao-single').length,
    monthly: proposal.monthly,
  }
}

/** Does a notice show what is proposed now? A changed proposal was never shown and must be (L2 §19). */
export const showsProposal = (
  shown: Pick<NoticeContent, 'result' | 'monthly' | 'coveredSingly'>,
  proposal: Proposal,
): boolean =>
  shown.result === proposal.class &&
  shown.monthly === proposal.monthly &&
  shown.coveredSingly === proposal.grants.filter(({ program }) => program === 'dibao-single').length
