import type { SourceCode, SourceRecord } from '@songtan/contract'
import { addMonths, type Fen, fen, monthOf, type PlainDate, timesFen, type YearMonth } from '@songtan/kernel'
import type { IncomeKind } from './kinds.ts'

/** One source's answer about one person, found or none. */
export interface Answered {
  readonly personId: string
  readonly source: SourceCode
  readonly dataDate: PlainDate
  readonly records: readonly SourceRecord[]
}

export interface FoundIncome {
  readonly personId: string
  readonly kind: IncomeKind
  /** Of twelve months. */
  readonly yearly: Fen
  readonly source: SourceCode
  readonly dataDate: PlainDate
}

/** Contributions are booked late: one paid within these months before the data date still says "at work". */
const BOOKING_MONTHS = 2
const MONTHS = 12

const PENSIONS = {
  employee: 'pension',
  'resident-central': 'basic-pension-central',
  'resident-local': 'basic-pension-local',
} as const

/** Was the last contribution recent enough to speak of a job held at the data date? */
export const isCurrent = (lastMonth: string, dataDate: PlainDate): boolean =>
  (lastMonth as YearMonth) >= addMonths(monthOf(dataDate), -BOOKING_MONTHS)

const incomeOf = (
  record: SourceRecord,
  dataDate: PlainDate,
): { readonly kind: IncomeKind; readonly yearly: Fen } | undefined => {
  switch (record.kind) {
    case 'taxed-income':
      return { kind: record.income, yearly: fen(record.yearly) }
    case 'pension':
      return { kind: PENSIONS[record.scheme], yearly: timesFen(fen(record.monthly), MONTHS) }
    case 'insurance':
      return isCurrent(record.lastMonth, dataDate)
        ? { kind: 'wage', yearly: timesFen(fen(record.monthlyBase), MONTHS) }
        : undefined
    case 'programme':
      return { kind: 'government-aid', yearly: timesFen(fen(record.monthly), MONTHS) }
    default:
      return undefined
  }
}

const incomesIn = ({ personId, source, dataDate, records }: Answered): FoundIncome[] =>
  records.flatMap((record) => {
    const income = incomeOf(record, dataDate)
    return income ? [{ personId, source, dataDate, ...income }] : []
  })

/**
 * Incomes the answers speak of, each once: a wage that the tax office knows is not counted again from the base of
 * contributions, which stands in only where the tax office has none.
 */
export const foundIncomes = (answers: readonly Answered[]): FoundIncome[] => {
  const all = answers.flatMap(incomesIn)
  const taxedWage = new Set(all.filter((i) => i.source === 'tax' && i.kind === 'wage').map((i) => i.personId))
  return all.filter(
    (i) => !(i.source === 'social-security' && i.kind === 'wage' && taxedWage.has(i.personId)),
  )
}
