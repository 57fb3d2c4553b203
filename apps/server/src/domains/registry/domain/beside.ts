import type { KeptFact, Standing } from '@songtan/contract'
import { addFen, type Fen, fen, subtractFen, timesFen } from '@songtan/kernel'
import { aspectOf } from './fact-kinds.ts'

/** A fact as the pure part sees it: about whom, how well founded, what. */
export interface StatedFact {
  readonly personId: string | null
  readonly standing: Standing
  readonly fact: KeptFact
}

/** Declared and verified facts of one thing, side by side. */
export interface Comparison<F extends StatedFact> {
  readonly personId: string | null
  readonly kind: KeptFact['kind']
  readonly aspect: string
  readonly declared: readonly F[]
  readonly verified: readonly F[]
  /** `open`: one side is silent. */
  readonly outcome: 'same' | 'different' | 'open'
  /** Verified less declared in fen (a year's total for incomes); only where both sides are amounts. */
  readonly difference?: Fen
}

const MONTHS = 12

const amountOf = ({ fact }: StatedFact): Fen | undefined => {
  if (fact.kind === 'income') return timesFen(fen(fact.value.amount), fact.value.per === 'month' ? MONTHS : 1)
  if (fact.kind === 'asset') return fen(fact.value.value)
  if (fact.kind === 'spending') return fen(fact.value.amount)
  if (fact.kind === 'holding') return fen(fact.value.monthly)
  return undefined
}

const sumOf = (facts: readonly StatedFact[]): Fen | undefined => {
  const amounts = facts.map(amountOf).filter((amount) => amount !== undefined)
  return amounts.length < facts.length ? undefined : addFen(...amounts)
}

const said = (facts: readonly StatedFact[]): string =>
  facts
    .map(({ fact }) => JSON.stringify(Object.entries(fact.value).sort()))
    .sort()
    .join()

/** What vehicles are used for, where that was told: it decides whether one counts (L2 §14). */
const usesOf = (facts: readonly StatedFact[]): string =>
  facts
    .flatMap(({ fact }) => (fact.kind === 'asset' && fact.value.use ? [fact.value.use] : []))
    .sort()
    .join()

const otherwiseUsed = (declared: readonly StatedFact[], verified: readonly StatedFact[]): boolean => {
  const [told, found] = [usesOf(declared), usesOf(verified)]
  return told !== '' && found !== '' && told !== found
}

const compare = <F extends StatedFact>(facts: readonly F[]): Comparison<F>[] => {
  const [first] = facts
  if (!first) return []
  const declared = facts.filter(({ standing }) => standing === 'declared')
  const verified = facts.filter(({ standing }) => standing === 'verified')
  const base = {
    personId: first.personId,
    kind: first.fact.kind,
    aspect: aspectOf(first.fact),
    declared,
    verified,
  }
  if (declared.length === 0 || verified.length === 0) return [{ ...base, outcome: 'open' }]
  const [told, found] = [sumOf(declared), sumOf(verified)]
  if (told === undefined || found === undefined)
    return [{ ...base, outcome: said(declared) === said(verified) ? 'same' : 'different' }]
  const difference = subtractFen(found, told)
  const same = difference === 0 && !otherwiseUsed(declared, verified)
  return [{ ...base, outcome: same ? 'same' : 'different', difference }]
}

const REGISTER_KINDS: ReadonlySet<string> = new Set(['place', 'class', 'agent'])

/** Declared beside verified (申报与核实对照, L2 §18): one row a person, kind and aspect, differences first. */
export const declaredBesideVerified = <F extends StatedFact>(facts: readonly F[]): Comparison<F>[] => {
  const told = facts.filter(({ fact }) => !REGISTER_KINDS.has(fact.kind))
  const groups = Map.groupBy(told, ({ personId, fact }) => `${personId ?? ''}|${fact.kind}|${aspectOf(fact)}`)
  const rank = { different: 0, open: 1, same: 2 }
  return [...groups.values()].flatMap(compare).sort((a, b) => rank[a.outcome] - rank[b.outcome])
}

/** Of each thing what is verified; what is declared only where nothing is verified (L2 §15–§18). */
export const prevailing = <F extends StatedFact>(facts: readonly F[]): F[] => {
  const groups = Map.groupBy(
    facts,
    ({ personId, fact }) => `${personId ?? ''}|${fact.kind}|${aspectOf(fact)}`,
  )
  return [...groups.values()].flatMap((group) => {
    const verified = group.filter(({ standing }) => standing === 'verified')
    return verified.length > 0 ? verified : group
  })
}
