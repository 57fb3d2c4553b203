import { divideFen, type Fen, fen, type PlainDate } from '@songtan/kernel'
import { type PolicySet, parameter } from '@songtan/policy'
import { INCOMES_OF_DEMO, type IncomeKind, type Residence } from './demo-family.ts'
import { DEMO_CITY } from './divisions.ts'

type Quotient = readonly [numerator: number, denominator: number]

/** What the packs say for the demo's city on a day: the families are made to fit it, no figure of it is in code. */
export interface DemoLaw {
  readonly day: PlainDate
  /** Standard a person and year, in fen. */
  readonly standard: Readonly<Record<Residence, Quotient>>
  /** Incomes that are not counted (L2 §13). */
  readonly notCounted: ReadonlySet<IncomeKind>
  /** Whether 刚性支出困难家庭 (L4) is a class yet. */
  readonly knowsRigid: boolean
  /** 低保金 a month: the yearly gap ÷ 12, rounded once (L2 §23). */
  dibaoMonthly(residence: Residence, persons: number, countedYearly: number): Fen
  /** 单人户 in full: the standard itself. */
  singleMonthly(residence: Residence): Fen
  /** 特困: basic living and care of one with that many self-care items failed (L3 §20–23). */
  tekunMonthly(residence: Residence, selfCareFailed: number): Fen
}

const MONTHS = 12
const HALF_CARE_UP_TO = 3

const place = DEMO_CITY.slice(0, 6)

const careClass = (failed: number): string =>
  failed === 0 ? 'self' : failed <= HALF_CARE_UP_TO ? 'half' : 'full'

/** @throws AppError `policy.parameter-missing` when the city's pack lacks a value for that day. */
export const demoLaw = (set: PolicySet, day: PlainDate): DemoLaw => {
  const quotient = (key: string): Quotient => {
    const { value } = parameter(set, key, place, day)
    switch (value?.type) {
      case 'yearly':
      case 'monthly':
      case 'ratio':
        return value.is
      default:
        throw new Error(`${key} is no amount`)
    }
  }
  const values = set.packs
    .filter((pack) => place.startsWith(pack.place))
    .sort((a, b) => b.place.length - a.place.length)
    .flatMap((pack) => pack.values)
    .filter(({ from, to }) => from <= day && (to === undefined || day <= to))
  const excludes = (kind: IncomeKind): boolean => {
    const value = values.find(({ key }) => key === `income.dibao.excluded.${kind}`)?.value
    return value?.type === 'bool' && value.is
  }
  const standard = { urban: quotient('dibao.standard.urban'), rural: quotient('dibao.standard.rural') }
  const [times, timesOver] = quotient('tekun.base.multiple')
  return {
    day,
    standard,
    notCounted: new Set(INCOMES_OF_DEMO.filter(excludes)),
    knowsRigid: values.some(({ key }) => key === 'rigid.ratio'),
    dibaoMonthly: (residence, persons, countedYearly) => {
      const [yearly, over] = standard[residence]
      return divideFen(yearly * persons - countedYearly * over, MONTHS * over)
    },
    singleMonthly: (residence) => {
      const [yearly, over] = standard[residence]
      return divideFen(yearly, MONTHS * over)
    },
    tekunMonthly: (residence, failed) => {
      const [yearly, over] = standard[residence]
      const base = divideFen(yearly * times, MONTHS * over * timesOver)
      const [care, careOver] = quotient(`tekun.care.${careClass(failed)}`)
      return fen(base + divideFen(care, careOver))
    },
  }
}
