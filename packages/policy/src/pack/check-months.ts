import type { Expr } from '../cel/expression.ts'
import { parts } from '../cel/walk.ts'
import { type Problem, problemAt } from '../problems.ts'
import type { Pack, ParameterValue, PlainValue, TermUnit } from './pack-types.ts'

/** Where the entry of a parameter is written in a pack. */
export type WrittenParameter = (pack: string, key: string) => Pick<Problem, 'path' | 'line' | 'rule'>

const parameterKeys = (e: Expr): string[] =>
  e.k === 'param' ? [e.key] : parts(e).flatMap((inner) => parameterKeys(inner))

/** Keys of the terms that an expression reads as months. */
const readAsMonths = (e: Expr): string[] =>
  e.k === 'call' && e.f === 'months' ? e.args.flatMap(parameterKeys) : parts(e).flatMap(readAsMonths)

/** Every expression of a pack with what it stands in. */
const expressionsOf = ({ rules, classes, programs, reviews, items }: Pack): [string, Expr | undefined][] => [
  ...rules.map((r): [string, Expr] => [r.name, r.expr]),
  ...classes.map((c): [string, Expr] => [c.class, c.when]),
  ...programs.flatMap((p) =>
    [p.when, p.monthly, p.unless, ...p.refusals.map((r) => r.when)].map((e): [string, Expr | undefined] => [
      p.program,
      e,
    ]),
  ),
  ...reviews.map((r): [string, Expr] => [r.code, r.when]),
  ...items.flatMap((i) =>
    [i.when, i.amount?.is, ...i.conflicts.map((c) => c.other)].map((e): [string, Expr | undefined] => [
      i.code,
      e,
    ]),
  ),
]

/** Keys read as months, each with the first that reads it so. */
const readers = (packs: readonly Pack[]): Map<string, string> =>
  new Map(
    packs
      .flatMap(expressionsOf)
      .flatMap(([name, e]) => (e ? readAsMonths(e).map((key): [string, string] => [key, name]) : []))
      .reverse(),
  )

const otherUnit = (value: PlainValue | undefined): TermUnit | undefined =>
  value?.type === 'term' && value.unit !== 'month' ? value.unit : undefined

const isOf = ({ key }: ParameterValue, family: string): boolean =>
  key === family || key.startsWith(`${family}.`)

/** Terms in days or hours, in whatever pack, that a rule reads as months. */
export const monthsProblems = (packs: readonly Pack[], written: WrittenParameter): Problem[] =>
  [...readers(packs)].flatMap(([family, reader]) =>
    packs.flatMap((pack) => {
      const given = pack.values.filter((v) => isOf(v, family)).map(({ key, value }) => ({ key, value }))
      const assumed = pack.declarations
        .filter((d) => d.key === family)
        .map(({ key, fallback }) => ({ key, value: fallback }))
      return [...assumed, ...given].flatMap(({ key, value }) => {
        const unit = otherUnit(value)
        if (unit === undefined) return []
        return [
          problemAt(
            { ...written(pack.id, family), rule: key },
            {
              message: {
                zh: `期限的单位是 ${unit}，而 ${reader} 用 months() 按月来读它`,
                en: `is counted in ${unit}, but ${reader} reads it as months()`,
              },
              mend: { zh: '请改用以月（month）为单位的期限', en: 'give the term in the unit month' },
            },
          ),
        ]
      })
    }),
  )
