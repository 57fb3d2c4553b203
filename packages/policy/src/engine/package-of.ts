import { factWords } from '../facts/fact-words.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { Item, Office } from '../pack/item-types.ts'
import type { PolicySet } from '../pack/pack-types.ts'
import { Unknown } from '../values/unknown.ts'
import { type Law, lawOf } from './law.ts'
import type { Entry, FactAsked, Package, PackageItem, Standing } from './package.ts'
import { applyConflicts, type Settled } from './package-conflicts.ts'
import { itemsInForce, tryItem } from './package-entries.ts'
import { entryAmount, figureWords, sayEntry } from './package-words.ts'
import { PolicyRun } from './run.ts'

/**
 * Everything a family may have by the law of its day and place, in one evaluation: each item entitled, not, hanging on
 * facts (named by path) or covered by another. Nothing is thrown for a lacking parameter: the item hangs on it by key.
 */
export const packageOf = (set: PolicySet, facts: HouseholdFacts): Package => {
  const law = lawOf(set, facts.place, facts.day)
  const run = new PolicyRun(law, facts)
  const tried = itemsInForce(law).map((item) => ({ item, entries: tryItem(run, item) }))
  const all = tried.flatMap((t) => t.entries)
  const words = wordsOf(law)
  const items = tried.map(({ item, entries }) => {
    const settled = entries.map((e) => applyConflicts(run, e, all))
    return itemOf(run, item, settled, words)
  })
  const hangsOn = items.flatMap((i) => i.for.map((e) => e.hangsOn))
  const paths = hangsOn.flatMap((on) => on.facts)
  const keys = hangsOn.flatMap((on) => on.parameters)
  return {
    day: facts.day,
    place: facts.place,
    items,
    missing: asked([...new Set(paths)].sort()),
    unpublished: [...new Set(keys)].sort().map((key) => ({ key, ...figureWords(law, key) })),
    policy: law.policy,
  }
}

type Named = (kind: 'departments' | 'offices', code: string) => Office

const wordsOf = (law: Law): Named => {
  const listed = (kind: 'departments' | 'offices') =>
    new Map([...law.packs].reverse().flatMap((p) => p[kind].map((o): [string, Office] => [o.code, o])))
  const known = { departments: listed('departments'), offices: listed('offices') }
  return (kind, code) => {
    return known[kind].get(code) ?? { code, zh: code, en: code }
  }
}

const asked = (paths: readonly string[]): FactAsked[] => paths.map((path) => ({ path, ...factWords(path) }))

const standingOf = ({ holds, covered }: Settled): Standing =>
  holds instanceof Unknown ? 'hangs' : covered ? 'covered' : holds ? 'entitled' : 'not'

const BEST: readonly Standing[] = ['entitled', 'hangs', 'covered', 'not']

const itemOf = (run: PolicyRun, item: Item, settled: readonly Settled[], named: Named): PackageItem => {
  const entries = settled.map((s) => entryOf(run, s, named))
  return {
    item: item.code,
    name: { zh: item.zh, en: item.en },
    department: named('departments', item.department),
    form: item.form,
    frequency: item.frequency,
    basis: item.basis,
    certainty: item.certainty,
    programs: item.programs,
    standing: BEST.find((b) => entries.some((e) => e.standing === b)) ?? 'not',
    for: entries,
    ask: asked(item.ask),
    apply: named('offices', item.apply),
    terms: termsOf(run.law, item),
    publicity: item.publicity,
    childSensitive: item.childSensitive,
  }
}

const entryOf = (run: PolicyRun, settled: Settled, named: Named): Entry => {
  const { item, member, holds } = settled
  const standing = standingOf(settled)
  const hangsOn =
    holds instanceof Unknown
      ? { facts: holds.facts, parameters: holds.parameters }
      : { facts: [], parameters: [] }
  const amount = standing === 'entitled' ? entryAmount(run.law, item, settled.amount) : undefined
  return {
    ...(member ? { member: member.id } : {}),
    standing,
    hangsOn,
    ...(amount ? { amount } : {}),
    conflicts: settled.conflicts,
    decide: deciderOf(run, settled, named),
    ...sayEntry(run.law, settled, standing, hangsOn),
  }
}

const deciderOf = (run: PolicyRun, { item, member }: Settled, named: Named): Office => {
  if (typeof item.decide === 'string') return named('offices', item.decide)
  const office = run.evaluate(item.decide, member)
  return typeof office === 'string'
    ? named('offices', office)
    : { code: '', zh: '由当地规定', en: 'as the place rules' }
}

const termsOf = (law: Law, item: Item): PackageItem['terms'] =>
  item.terms.flatMap((key) => {
    const value = law.read(key).found?.value.value
    return value?.type === 'term' ? [{ key, n: value.is, unit: value.unit }] : []
  })
