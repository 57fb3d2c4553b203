import type { ItemConflict } from '../pack/item-types.ts'
import { type Amount, compare, minus, ZERO } from '../values/amount.ts'
import { asAmount, isUnknown } from '../values/value.ts'
import type { AppliedConflict } from './package.ts'
import type { Tried } from './package-entries.ts'
import type { PolicyRun } from './run.ts'

/** A tried item after the conflicts it names were applied. */
export interface Settled extends Tried {
  readonly covered: boolean
  readonly conflicts: readonly AppliedConflict[]
}

type Outcome = AppliedConflict['outcome']

const sayOutcome = (name: { zh: string; en: string }, how: ItemConflict['how'], outcome: Outcome) => {
  if (how === 'choice')
    return {
      zh: `与“${name.zh}”只能择一，由本人或监护人选择`,
      en: `either this or “${name.en}”, as the person or guardian chooses`,
    }
  if (outcome === 'open')
    return {
      zh: `与“${name.zh}”不能重复享受，${how === 'difference' ? '补差' : how === 'higher' ? '就高' : '择一'}发放，尚不能比较`,
      en: `not together with “${name.en}”; the two cannot be compared yet`,
    }
  if (outcome === 'reduced')
    return {
      zh: `已享受“${name.zh}”，按差额发放`,
      en: `paid as the difference to “${name.en}”`,
    }
  return outcome === 'stands'
    ? {
        zh: `高于“${name.zh}”，就高享受本项`,
        en: `higher than “${name.en}”: this one is paid`,
      }
    : { zh: `已由“${name.zh}”保障，不重复享受`, en: `covered by “${name.en}”, not paid twice` }
}

interface Step {
  readonly amount: Tried['amount']
  readonly outcome: Outcome
}

const settle = (mine: Tried, theirs: Amount | undefined, how: ItemConflict['how']): Step => {
  const { amount } = mine
  if (how === 'choice') return { amount, outcome: 'open' }
  if (how === 'instead') return { amount, outcome: 'replaced' }
  if (!amount || theirs === undefined || isUnknown(amount.is)) return { amount, outcome: 'open' }
  if (compare(theirs, amount.is) >= 0) return { amount, outcome: 'replaced' }
  return how === 'higher'
    ? { amount, outcome: 'stands' }
    : compare(theirs, ZERO) === 0
      ? { amount, outcome: 'stands' }
      : { amount: { ...amount, is: minus(amount.is, theirs) }, outcome: 'reduced' }
}

const theirsOf = (run: PolicyRun, conflict: ItemConflict, mine: Tried, other: Tried): Amount | undefined => {
  if (other.holds !== true) return undefined
  const value = conflict.other ? run.evaluate(conflict.other, mine.member) : other.amount?.is
  return value === undefined || isUnknown(value) ? undefined : asAmount(value)
}

/** Applies what an item says of others: the higher of both, the difference, or one instead of the other. */
export const applyConflicts = (run: PolicyRun, mine: Tried, all: readonly Tried[]): Settled => {
  if (mine.holds !== true) return { ...mine, covered: false, conflicts: [] }
  let current: Tried = mine
  const conflicts: AppliedConflict[] = []
  for (const conflict of mine.item.conflicts) {
    const rival = all.find(
      (t) =>
        t.item.code === conflict.with &&
        t.holds !== false &&
        (t.member === undefined || mine.member === undefined || t.member === mine.member),
    )
    if (!rival) continue
    const unsure = rival.holds !== true
    const { amount, outcome } = unsure
      ? { amount: current.amount, outcome: 'open' as const }
      : settle(current, theirsOf(run, conflict, mine, rival), conflict.how)
    current = { ...current, amount }
    conflicts.push({
      with: conflict.with,
      how: conflict.how,
      outcome,
      ...sayOutcome(rival.item, conflict.how, outcome),
    })
  }
  return { ...current, covered: conflicts.some((c) => c.outcome === 'replaced'), conflicts }
}
