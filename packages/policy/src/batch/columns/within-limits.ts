import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { LIMITS } from '../limits.ts'

const isCount = (n: number | undefined): boolean =>
  n === undefined || (Number.isInteger(n) && Math.abs(n) <= LIMITS.count)

const isYear = (day: string | null | undefined): boolean => {
  const year = Number(day?.slice(0, 4) ?? LIMITS.years[0])
  return year >= LIMITS.years[0] && year <= LIMITS.years[1]
}

/** A county code that is the same as a number. */
const isCounty = (code: string | undefined): boolean => code === undefined || /^[1-9]\d{0,8}$/.test(code)

/** Whole, not negative, and together no more than the limit. */
const moneyFits = (amounts: readonly number[] | undefined): boolean =>
  amounts === undefined ||
  (amounts.length <= LIMITS.rows &&
    amounts.every((a) => Number.isInteger(a) && a >= 0) &&
    amounts.reduce((sum, a) => sum + a, 0) <= LIMITS.money)

/** Whether the proof of the compiler holds for a family; if not, the tracing engine decides it. */
export const withinLimits = (facts: HouseholdFacts): boolean => {
  const { members, incomes, assets, spending, supporters, holding, change } = facts
  const ids = new Set(members.map((m) => m.id))
  return (
    members.length <= LIMITS.members &&
    ids.size === members.length &&
    !ids.has('') &&
    (supporters?.length ?? 0) <= LIMITS.rows &&
    moneyFits(incomes?.map((i) => (i.per === 'month' ? i.amount * 12 : i.amount))) &&
    moneyFits(assets?.map((a) => a.value)) &&
    moneyFits(spending?.map((s) => s.amount)) &&
    moneyFits(holding?.map((h) => h.monthly)) &&
    (assets ?? []).every((a) => isCount(a.area)) &&
    members.every(
      (m) =>
        isYear(m.born) &&
        isYear(m.awaySince) &&
        isCounty(m.register) &&
        isCount(m.selfCareFailed) &&
        isCount(m.disability?.grade),
    ) &&
    isYear(change?.day) &&
    isYear(facts.residentSince) &&
    moneyFits([facts.hardship?.need ?? 0]) &&
    isCount(facts.hardship?.months) &&
    isCount(facts.hardship?.given)
  )
}
