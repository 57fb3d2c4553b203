import { divideFen, fen, formatYuan, parseYuan } from '@songtan/kernel'
import type { Law } from '../engine/law.ts'
import { PolicyRun } from '../engine/run.ts'
import type { HouseholdFacts, IncomeFact } from '../facts/household-facts.ts'
import type { PolicySet, Words } from '../pack/pack-types.ts'
import { Amount } from '../values/amount.ts'
import { movingRun } from './fact-figures.ts'
import { type Figure, MOST_FEN } from './figure.ts'
import { Piece } from './piece.ts'

interface Share {
  readonly index: number
  readonly amount: number
  /** What lies in the rows before this one, which go first. */
  readonly before: number
}

const yearly = (row: IncomeFact): IncomeFact =>
  row.per === 'month' ? { ...row, per: 'year', amount: fen(row.amount * 12) } : row

/** Whether the family's income a head moves with a row: what is not counted does not. */
const counts = (law: Law, facts: HouseholdFacts, index: number): boolean => {
  const { outputs } = law
  const at = facts.incomes?.[index]?.amount ?? 0
  const run = movingRun(law, facts, { list: 'incomes', index }, 1, new Piece(at, 0, MOST_FEN))
  const value = outputs && run.named(outputs.perCapita)
  return value instanceof Amount && value.motion !== undefined && value.motion.n !== 0n
}

/** The counted rows from the largest down, each with the sum of those before it. */
const sharesOf = (law: Law, facts: HouseholdFacts): Share[] => {
  const rows = (facts.incomes ?? [])
    .map(({ amount }, index) => ({ index, amount }))
    .filter(({ index }) => counts(law, facts, index))
    .sort((a, b) => b.amount - a.amount || a.index - b.index)
  return rows.map((row, i) => ({ ...row, before: rows.slice(0, i).reduce((sum, r) => sum + r.amount, 0) }))
}

const personsOf = (law: Law, facts: HouseholdFacts): number => {
  const name = law.outputs?.persons
  const persons = name === undefined ? undefined : new PolicyRun(law, facts).named(name)
  return typeof persons === 'number' && persons > 0 ? persons : 1
}

const premise = (at: number, x: number, persons: number): Words => {
  const by = fen(Math.abs(x - at))
  const exact = by % (12 * persons) === 0
  const head = formatYuan(divideFen(by, 12 * persons))
  const more = x > at
  return {
    zh: `家庭月人均收入${more ? '再高' : '再低'}${exact ? '' : '约'} ${head} 元（全家年收入再${more ? '多' : '少'} ${formatYuan(by)} 元）`,
    en:
      `the family's income were ${exact ? '' : 'about '}${head} yuan a person and month ${more ? 'higher' : 'lower'} ` +
      `(${formatYuan(by)} a year for the whole family)`,
  }
}

/**
 * The whole counted income of the family in fen a year, undefined where it has none. What is taken away comes from its
 * rows in turn, the largest first; what is added goes to the largest.
 */
export const familyIncome = (set: PolicySet, law: Law, given: HouseholdFacts): Figure | undefined => {
  const facts = { ...given, incomes: given.incomes?.map(yearly) }
  const shares = sharesOf(law, facts)
  const [largest] = shares
  if (!largest) return undefined
  const at = shares.reduce((sum, { amount }) => sum + amount, 0)
  const persons = personsOf(law, facts)
  const moving = (x: number): Share =>
    shares.find(({ before, amount }) => at - x < before + amount) ?? shares.at(-1) ?? largest
  const left = ({ before, amount }: Share, x: number): number =>
    Math.max(0, amount - Math.max(0, at - x - before))
  const changed = (x: number): HouseholdFacts => ({
    ...facts,
    incomes: facts.incomes?.map((row, index) => {
      const share = shares.find((s) => s.index === index)
      if (!share) return row
      const more = share === largest ? Math.max(0, x - at) : 0
      return { ...row, amount: fen(left(share, x) + more) }
    }),
  })
  return {
    kind: 'amount',
    subject: 'incomes',
    unit: 'yuan/year',
    ...{ at, low: 0, high: MOST_FEN },
    run: (x, piece) =>
      piece
        ? movingRun(law, changed(x), { list: 'incomes', index: moving(x).index }, 1, piece)
        : new PolicyRun(law, changed(x)),
    piece: (x) => {
      const share = moving(x)
      const high = share === largest ? MOST_FEN : at - share.before
      return new Piece(x, at - share.before - share.amount, high)
    },
    with: (x) => ({ set, facts: changed(x) }),
    text: (x) => formatYuan(fen(x)),
    read: parseYuan,
    premise: (x) => premise(at, x, persons),
  }
}
