import type { PlainDate } from '@songtan/kernel'
import { missingParameter } from '../problems.ts'
import type { Basis, PolicySet, TermUnit } from './pack-types.ts'
import { type Found, findValue, packsFor } from './place.ts'

/** A legal term (期限) with where it comes from. */
export interface Term {
  readonly key: string
  readonly n: number
  readonly unit: TermUnit
  readonly basis: Basis
  readonly source: string
}

/** The clocks of a case at a place on a day. */
export interface Terms {
  /** From acceptance to the start of the investigation. */
  readonly investigationStart: Term
  /** From the request to the start of the information check (核对). */
  readonly checkStart: Term
  /** 公示 */
  readonly publicNotice: Term
  /** 审核确认, from receipt by the county. */
  readonly confirm: Term
  readonly total: Term
  /** Where towns decide; the county's own term before towns could. */
  readonly totalDelegated: Term
  readonly totalExtended: Term
  readonly refusalLetter: Term
  /** Only where the place has one: nationally it is "promptly", inside the whole term. */
  readonly reinvestigation: Term | undefined
  readonly deathReview: Term | undefined
  readonly reviewStable: Term
  readonly reviewUnstable: Term
  /** Months after the month of the decision. */
  readonly payFrom: Term
  /** 行政复议 and 行政诉讼, for the letters. */
  readonly reconsideration: Term
  readonly lawsuit: Term
}

const termOf = (found: Found | undefined): Term | undefined => {
  const value = found?.value.value
  if (!found || value?.type !== 'term') return undefined
  const { key, basis, source } = found.value
  return { key, n: value.is, unit: value.unit, basis, source }
}

/** The terms of the packs for a place and day. @throws AppError `policy.parameter-missing` */
export const terms = (set: PolicySet, place: string, day: PlainDate): Terms => {
  const packs = packsFor(set, place)
  const opt = (name: string): Term | undefined => termOf(findValue(packs, `term.${name}`, day))
  const need = (name: string): Term => {
    const found = opt(name)
    if (!found) throw missingParameter(`term.${name}`, place, day)
    return found
  }
  return {
    investigationStart: need('investigationStart'),
    checkStart: need('checkStart'),
    publicNotice: need('publicNotice'),
    confirm: need('confirm'),
    total: need('total'),
    totalDelegated: opt('totalDelegated') ?? need('total'),
    totalExtended: need('totalExtended'),
    refusalLetter: need('refusalLetter'),
    reinvestigation: opt('reinvestigation'),
    deathReview: opt('deathReview'),
    reviewStable: need('reviewStable'),
    reviewUnstable: need('reviewUnstable'),
    payFrom: need('payFrom'),
    reconsideration: need('reconsideration'),
    lawsuit: need('lawsuit'),
  }
}
