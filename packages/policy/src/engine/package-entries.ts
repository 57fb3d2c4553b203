import type { Expr } from '../cel/expression.ts'
import type { Item } from '../pack/item-types.ts'
import type { ProgramRule } from '../pack/pack-types.ts'
import { covers, readingDay } from '../pack/place.ts'
import type { Amount } from '../values/amount.ts'
import { type Unknown, unknownParameter } from '../values/unknown.ts'
import { asAmount, isUnknown, type Thing, type Value } from '../values/value.ts'
import type { Law } from './law.ts'
import type { PolicyRun } from './run.ts'

/** An item tried for the family or for one member, before conflicts are applied and words are found. */
export interface Tried {
  readonly item: Item
  readonly member: Thing | undefined
  readonly holds: boolean | Unknown
  /** Undefined where the item has none; `per` is its type. */
  readonly amount?: { readonly per: AmountType; readonly is: Amount | Unknown } | undefined
}

export type AmountType = 'monthly' | 'yearly' | 'money' | 'ratio'

/** The items of a place on a day, each in its most specific version, department by department as these are listed. */
export const itemsInForce = (law: Law): Item[] => {
  const found = new Map<string, Item>()
  for (const pack of [...law.packs].reverse())
    for (const item of pack.items) if (covers(item, readingDay(pack, law.day))) found.set(item.code, item)
  const order = [...law.packs].reverse().flatMap((p) => p.departments.map((d) => d.code))
  return [...found.values()].sort((a, b) => order.indexOf(a.department) - order.indexOf(b.department))
}

const verdict = (value: Value): boolean | Unknown => (isUnknown(value) ? value : value === true)

const amountOf = (run: PolicyRun, e: Expr | undefined, per: AmountType, member: Thing | undefined) => {
  if (!e) return undefined
  const value = run.evaluate(e, member)
  return { per, is: isUnknown(value) ? value : asAmount(value) }
}

/** Those whom an earlier class spared the programme are left out: another programme of the item speaks of them. */
const byProgram = (run: PolicyRun, item: Item, program: ProgramRule): Tried[] =>
  run.forWhom(program.of).flatMap((member): Tried[] => {
    if (program.unless && run.evaluate(program.unless, member) === true) return []
    const holds = verdict(run.evaluate(program.when, member))
    if (holds !== true) return [{ item, member, holds }]
    return [{ item, member, holds, amount: amountOf(run, program.monthly, 'monthly', member) }]
  })

const byPrograms = (run: PolicyRun, item: Item): Tried[] => {
  const tried = run.law.programs
    .filter((p) => item.programs.includes(p.program))
    .flatMap((p) => byProgram(run, item, p))
  return tried.length > 0 ? tried : [{ item, member: undefined, holds: false }]
}

/** Tries an item for everybody it is meant for. */
export const tryItem = (run: PolicyRun, item: Item): Tried[] => {
  const { when } = item
  if (!when) return byPrograms(run, item)
  return run.forWhom(item.of).map((member) => {
    const holds = verdict(run.evaluate(when, member))
    if (holds !== true || item.form === 'status') return { item, member, holds }
    const { amount } = item
    const told = amount && amountOf(run, amount.is, amount.type, member)
    return { item, member, holds, amount: told ?? openAmount(item) }
  })
}

/** Money whose figure the packs do not have and say so. */
const openAmount = (item: Item): Tried['amount'] =>
  item.open && { per: PER[item.frequency] ?? 'money', is: unknownParameter('') }

const PER: Readonly<Record<string, AmountType>> = { monthly: 'monthly', yearly: 'yearly' }
