import { type Fen, fen, formatYuan, parseYuan } from '@songtan/kernel'
import { fieldSlot } from '../cel/slots.ts'
import type { Law } from '../engine/law.ts'
import { PolicyRun } from '../engine/run.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { PolicySet, Words } from '../pack/pack-types.ts'
import { Amount, moving } from '../values/amount.ts'
import { asList, asThing } from '../values/value.ts'
import { type Figure, MOST_FEN, onePiece } from './figure.ts'
import type { Piece } from './piece.ts'
import { ASSET_WORDS, INCOME_WORDS, SPENDING_WORDS } from './row-words.ts'

type List = 'incomes' | 'assets' | 'spending'

interface Row {
  readonly list: List
  readonly index: number
  readonly member: string
  readonly amount: Fen
  readonly per: 'month' | 'year' | 'once'
  readonly words: Words
}

/** The field of the rules that carries a row's amount. */
const FIELD = { incomes: 'yearly', assets: 'value', spending: 'yearly' } as const
const KEY = { incomes: 'amount', assets: 'value', spending: 'amount' } as const
const UNIT = { month: 'yuan/month', year: 'yuan/year', once: 'yuan' } as const

const rowsOf = (facts: HouseholdFacts): Row[] => [
  ...(facts.incomes ?? []).map(
    ({ member, amount, per, kind }, index): Row => ({
      list: 'incomes',
      index,
      member,
      amount,
      per,
      words: INCOME_WORDS[kind],
    }),
  ),
  ...(facts.assets ?? []).map(
    ({ member, value, kind }, index): Row => ({
      list: 'assets',
      index,
      member,
      amount: value,
      per: 'once',
      words: ASSET_WORDS[kind],
    }),
  ),
  ...(facts.spending ?? []).map(
    ({ member, amount, kind }, index): Row => ({
      list: 'spending',
      index,
      member,
      amount,
      per: 'year',
      words: SPENDING_WORDS[kind],
    }),
  ),
]

/** The facts with one amount of one row replaced. */
export const withAmount = (
  facts: HouseholdFacts,
  list: List,
  index: number,
  amount: number,
): HouseholdFacts => ({
  ...facts,
  [list]: facts[list]?.map((row, i) => (i === index ? { ...row, [KEY[list]]: fen(amount) } : row)),
})

/** A run in which the amount of one row moves by `slope` fen a step. */
export const movingRun = (
  law: Law,
  facts: HouseholdFacts,
  { list, index }: { readonly list: List; readonly index: number },
  slope: number,
  watch: Piece,
): PolicyRun => {
  const run = new PolicyRun(law, facts)
  const rows = facts[list] ?? []
  const member = rows[index]?.member
  const nth = rows.slice(0, index).filter((row) => row.member === member).length
  const owner = run.members.find(({ id }) => id === member)
  const row = owner && asList(run.named(list, owner))[nth]
  if (row === undefined) return run
  const { known } = asThing(row)
  const slot = fieldSlot(FIELD[list])
  const still = known[slot]
  if (still instanceof Amount) known[slot] = moving(still, { n: BigInt(slope), d: 1n, watch })
  return run
}

const PER: Readonly<Record<Row['per'], Words>> = {
  month: { zh: '每月', en: ' a month' },
  year: { zh: '每年', en: ' a year' },
  once: { zh: '', en: '' },
}

const premise = ({ member, words, per, amount }: Row, x: number): Words => {
  const [by, more] = [formatYuan(fen(Math.abs(x - amount))), x > amount]
  const [from, to] = [formatYuan(amount), formatYuan(fen(x))]
  return {
    zh: `${member} 的${words.zh}${PER[per].zh}${more ? '多' : '少'} ${by} 元（由 ${from} 元变为 ${to} 元）`,
    en: `the ${words.en} of ${member} were ${by} yuan${PER[per].en} ${more ? 'more' : 'less'} (${to} instead of ${from})`,
  }
}

/** Each amount of income, property and spending by itself. */
export const factFigures = (set: PolicySet, law: Law, facts: HouseholdFacts): Figure[] =>
  rowsOf(facts).map((row) => {
    const { list, index, member, per, amount } = row
    const changed = (x: number): HouseholdFacts => withAmount(facts, list, index, x)
    const slope = per === 'month' ? 12 : 1
    return {
      kind: 'amount',
      subject: `${list}.${index}.${KEY[list]}`,
      member,
      unit: UNIT[per],
      at: amount,
      low: 0,
      high: MOST_FEN,
      run: (x, piece) =>
        piece ? movingRun(law, changed(x), row, slope, piece) : new PolicyRun(law, changed(x)),
      piece: onePiece(0, MOST_FEN),
      with: (x) => ({ set, facts: changed(x) }),
      text: (x) => formatYuan(fen(x)),
      read: parseYuan,
      premise: (x) => premise(row, x),
    }
  })
