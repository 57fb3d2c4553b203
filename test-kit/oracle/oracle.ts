import { ageOn } from '@songtan/kernel'
import type { HouseholdFacts, MemberFacts } from '@songtan/policy'
import type { Figures, SingleMode } from './places.ts'
import { add, div, least, less, mul, q, type Rational, round, sub, sum, within } from './rational.ts'

/** What a family gets, in fen as bigint; null where the place does not say how much. */
export interface Verdict {
  readonly class: string
  readonly perCapita: bigint
  readonly grants: readonly {
    readonly program: string
    readonly member?: string
    readonly monthly: bigint | null
  }[]
}

/** A family with its figures, worked out once. */
interface Worked {
  readonly figures: Figures
  readonly facts: HouseholdFacts
  readonly standard: Rational
  readonly heads: number
  readonly income: Rational
}

const ADULT = 18
const OLD = 60
const GROWN = 16

const ageOf = (m: MemberFacts, { day }: HouseholdFacts): number => ageOn(m.born, day)
const yearOf = (i: { amount: number; per: string }): Rational =>
  q(i.per === 'month' ? i.amount * 12 : i.amount)

/** L2 第十三条: what is counted of a member, less what work costs where the place says so, never more than the wage. */
const ownIncome = (
  id: string,
  { incomes = [] }: HouseholdFacts,
  figures: Figures,
  standard: Rational,
): Rational => {
  const own = incomes.filter((i) => i.member === id)
  const counted = sum(own.filter((i) => !figures.leftOut.includes(i.kind)).map(yearOf))
  if (!figures.workCost) return counted
  const wages = sum(own.filter((i) => i.kind === 'wage').map(yearOf))
  return sub(counted, least(wages, mul(standard, figures.workCost)))
}

const worked = (facts: HouseholdFacts, figures: Figures): Worked => {
  const standard = figures.standard[facts.residence]
  const income = sum(facts.members.map((m) => ownIncome(m.id, facts, figures, standard)))
  return { figures, facts, standard, heads: facts.members.length, income }
}

/** Financial property of so many months of the standard a person; without any, no limit is asked for. */
const fits = ({ facts, standard, heads }: Worked, months: Rational | undefined): boolean => {
  const assets = facts.assets ?? []
  if (assets.length === 0) return true
  const limit = mul(div(standard, 12), mul(months ?? q(0), q(heads)))
  return within(sum(assets.map((a) => q(a.value))), limit)
}

/** 残疾: 智力、精神 to grade 3, other kinds to grade 2 (L2 第八条第（一）项). */
const severe = ({ disability }: MemberFacts): boolean =>
  disability != null && disability.grade <= (disability.kind === 'mental' ? 3 : 2)

/** 特困 without ability to work: old, a child, mental to grade 3, physical to grade 2 (L3 第五条). */
const withoutLabour = (m: MemberFacts, facts: HouseholdFacts): boolean => {
  const age = ageOf(m, facts)
  const most = { mental: 3, physical: 2 }[String(m.disability?.kind)] ?? 0
  return age >= OLD || age < GROWN || (m.disability != null && m.disability.grade <= most)
}

/** L3 第六条: these are no source of living. */
const NO_LIVING = ['basic-pension-central', 'honours', 'senior-allowance', 'government-aid']

const isTekun = ({ facts, standard }: Worked): boolean => {
  const [m] = facts.members
  if (!m || (facts.supporters ?? []).length > 0) return false
  const living = sum((facts.incomes ?? []).filter((i) => !NO_LIVING.includes(i.kind)).map(yearOf))
  return withoutLabour(m, facts) && less(living, standard)
}

/** L1 第十五条, L3 第二十一、二十二条: basic living and care by how many of six things fail. */
const tekunMonthly = ({ figures: { tekun }, facts }: Worked): bigint => {
  const failed = facts.members[0]?.selfCareFailed ?? 0
  const care = failed === 0 ? 'self' : failed <= 3 ? 'half' : 'full'
  if (!tekun) throw new Error('no figures of 特困 here')
  const exact = tekun.base[facts.residence]
  const base = tekun.baseRounded ? q(round(exact, tekun.rounding)) : exact
  return round(add(base, tekun.care[care]), tekun.rounding)
}

/** Up to what a member is kept: the standard, and more in special need where the place says so. */
const need = (m: MemberFacts, w: Worked): Rational => {
  const { figures, facts, standard, heads, income } = w
  const age = ageOf(m, facts)
  if (figures.need === 'suzhou') {
    if (m.majorIllness) return add(mul(standard, q(6, 5)), div(income, heads))
    return age < ADULT || age >= OLD || heads === 1 ? mul(standard, q(6, 5)) : standard
  }
  if (figures.need === 'standard') return standard
  const tops = [m.majorIllness ? 30 : 0, severe(m) ? 20 : 0, age >= 70 ? 10 : 0, age < ADULT ? 10 : 0]
  return mul(standard, q(100 + Math.max(...tops), 100))
}

const dibaoMonthly = (w: Worked): bigint => {
  const { bands, rounding } = w.figures
  if (!bands) return round(div(sub(sum(w.facts.members.map((m) => need(m, w))), w.income), 12), rounding)
  const line = mul(w.standard, q(w.heads))
  const share = bands.find(([below]) => less(w.income, mul(line, below)))?.[1] ?? q(0)
  return round(mul(div(line, 12), share), rounding)
}

const isEdge = (w: Worked): boolean => {
  const line = mul(mul(w.standard, q(w.heads)), w.figures.edgeMultiple)
  const ceiling = w.figures.edgeCeiling
  return ceiling
    ? within(w.income, line) && within(w.income, mul(ceiling, q(12 * w.heads)))
    : less(w.income, line)
}

const edgeFits = (w: Worked): boolean => fits(w, w.figures.months?.edge ?? w.figures.months?.dibao)

/** L4 第四、五条 */
const isRigid = (w: Worked): boolean => {
  const { rigid, months } = w.figures
  const spent = (w.facts.spending ?? []).filter((s) => rigid?.counts.includes(s.kind))
  if (!rigid || spent.length === 0) return false
  return (
    (months?.rigid ? fits(w, months.rigid) : edgeFits(w)) &&
    less(w.income, mul(rigid.disposable, q(w.heads))) &&
    less(mul(w.income, rigid.ratio), sum(spent.map((s) => q(s.amount))))
  )
}

/** L2 第八条, L5 一（一）: who is covered alone though the family is not. */
const isSingle = (m: MemberFacts, w: Worked, edge: boolean): boolean => {
  const { figures, facts, standard, income } = w
  const times = (ground: 'disability' | 'illness'): boolean => {
    const wider = figures.singleTimes?.[ground]
    return wider !== undefined && within(income, mul(mul(standard, q(w.heads)), wider)) && edgeFits(w)
  }
  const own = ownIncome(m.id, facts, figures, standard)
  const works = (facts.incomes ?? []).some((i) => i.member === m.id && ['wage', 'business'].includes(i.kind))
  const inFamily =
    ((severe(m) || m.majorIllness === true) && edge) ||
    (severe(m) && times('disability')) ||
    (m.majorIllness === true && times('illness'))
  const withoutWork =
    facts.day >= '2022-10-20' &&
    ageOf(m, facts) >= ADULT &&
    severe(m) &&
    !works &&
    less(own, standard) &&
    fits(w, figures.months?.dibao)
  const mode = modeOf(m, figures)
  const left = mode?.is !== 'less-own' || less(own, mul(standard, mode.share))
  return (inFamily || withoutWork) && left
}

const modeOf = (m: MemberFacts, { single }: Figures): SingleMode | undefined =>
  severe(m) && (single.disability || !m.majorIllness) ? single.disability : single.illness

const singleMonthly = (m: MemberFacts, w: Worked): bigint | null => {
  const mode = modeOf(m, w.figures)
  if (!mode) return null
  const line = mul(w.standard, q(w.heads))
  const yearly =
    mode.is === 'full'
      ? w.standard
      : mode.is === 'less-own'
        ? sub(mul(w.standard, mode.share), ownIncome(m.id, w.facts, w.figures, w.standard))
        : mul(w.standard, less(w.income, mul(line, mode.below)) ? mode.share : mode.else)
  return round(div(yearly, 12), w.figures.rounding)
}

/** Class, income a head and grants, by exact quotients throughout. */
export const verdictOf = (facts: HouseholdFacts, figures: Figures): Verdict => {
  const w = worked(facts, figures)
  const perCapita = round(div(w.income, 12 * w.heads))
  if (figures.tekun && isTekun(w))
    return {
      class: 'tekun',
      perCapita,
      grants: [{ program: 'tekun', member: 'm0', monthly: tekunMonthly(w) }],
    }
  if (less(w.income, mul(w.standard, q(w.heads))) && fits(w, figures.months?.dibao))
    return { class: 'dibao', perCapita, grants: [{ program: 'dibao', monthly: dibaoMonthly(w) }] }
  const edge = isEdge(w) && edgeFits(w)
  const grants = facts.members
    .filter((m) => isSingle(m, w, edge))
    .map((m) => ({ program: 'dibao-single', member: m.id, monthly: singleMonthly(m, w) }))
  return { class: edge ? 'edge' : isRigid(w) ? 'rigid' : 'none', perCapita, grants }
}
