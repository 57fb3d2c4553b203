import { type Fen, formatYuan } from '@songtan/kernel'
import { CLASSES } from '../facts/codes.ts'
import type { ChangeStep, Comparison, Side } from './comparison.ts'

const sideToJson = ({ classes, programs, monthly, ...rest }: Side) => ({
  monthly: formatYuan(monthly),
  classes: Object.fromEntries([
    ...CLASSES.map((name) => [name, { families: 0, persons: 0, monthly: '0.00' }] as const),
    ...classes.map(
      ({ class: name, families, persons, monthly: sum }) =>
        [name, { families, persons, monthly: formatYuan(sum) }] as const,
    ),
  ]),
  programs: Object.fromEntries(
    programs.map(({ program, families, grants, monthly: sum }) => [
      program,
      { families, grants, monthly: formatYuan(sum) },
    ]),
  ),
  ...rest,
})

const yuan = (amount: Fen | null): string | null => (amount === null ? null : formatYuan(amount))

const stepToJson = ({ over, upTo, monthly, ...rest }: ChangeStep) => ({
  ...rest,
  over: yuan(over),
  upTo: yuan(upTo),
  monthly: formatYuan(monthly),
})

/** The JSON of `songtan simulate` (contracts §2): money as decimal yuan texts. */
export const comparisonToJson = ({ before, after, comparable, changes, ...rest }: Comparison) => ({
  ...rest,
  before: sideToJson(before),
  after: sideToJson(after),
  comparable: {
    ...comparable,
    before: formatYuan(comparable.before),
    after: formatYuan(comparable.after),
  },
  changes: changes.map(stepToJson),
})
