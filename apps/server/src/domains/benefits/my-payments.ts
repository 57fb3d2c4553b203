import { benefitsRoutes, LINE_KINDS, payableProgram } from '@songtan/contract'
import { addMonths, monthOf, type YearMonth } from '@songtan/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { type BegunBy, begunBy } from './adjustments/begun-by.queries.ts'
import { adjustmentSentence, type PaymentState, paymentSentence } from './domain/payment-sentence.ts'
import { PROGRAM_NAMES } from './domain/programs.ts'
import { may } from './permissions.ts'

const MONTHS_SHOWN = 24
const MOST_LINES = 500

interface Family {
  readonly county: string
  readonly householdId: string
}

/** The household in which the signed-in person, known by the identity check, lives today. */
const familyOf = async (db: ReadDb, citizenId: string): Promise<Family | undefined> =>
  db
    .selectFrom('access.citizen as c')
    .innerJoin('registry.person_index as i', 'i.residentIdIndex', 'c.residentIdIndex')
    .innerJoin('registry.membership as m', (join) =>
      join
        .onRef('m.county', '=', 'i.county')
        .onRef('m.personId', '=', 'i.personId')
        .on('m.supersededAt', 'is', null)
        .on('m.validTo', 'is', null),
    )
    .select(['m.county', 'm.householdId'])
    .where('c.id', '=', citizenId)
    .executeTakeFirst()

interface Row {
  readonly month: string
  readonly program: string
  readonly kind: string
  readonly amount: number
  readonly withheld: number
  readonly state: string
  readonly reason: string | null
  readonly sent: boolean
  readonly adjustment: BegunBy | null
}

const linesOf = async (db: ReadDb, { county, householdId }: Family, from: YearMonth): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select l.month, l.program, l.kind, l.amount, l.withheld, l.state, l.reason, f.line_id is not null as sent,
      case when l.kind = 'back-pay' then ${begunBy('e')} end as adjustment
    from benefits.line l
    join benefits.entitlement e on e.county = l.county and e.id = l.entitlement_id
    left join benefits.bank_file_line f on f.county = l.county and f.line_id = l.id and f.result is null
    where l.county = ${county} and l.household_id = ${householdId} and l.month >= ${from} and l.state <> 'dropped'
    order by l.month desc, l.program, l.kind desc, l.id limit ${MOST_LINES}`.execute(db)
  return rows
}

const lineState = z.enum(['waiting', 'paid', 'failed', 'cancelled', 'listed'])

const stateOf = ({ state, sent }: Row): PaymentState => {
  if (sent) return 'on-its-way'
  const found = lineState.parse(state)
  if (found === 'listed') return 'preparing'
  return found === 'cancelled' ? 'not-owed' : found
}

const show = (row: Row) => {
  const program = payableProgram.parse(row.program)
  const state = stateOf(row)
  return {
    month: row.month,
    program,
    programName: PROGRAM_NAMES[program],
    kind: z.enum(LINE_KINDS).parse(row.kind),
    amount: row.amount,
    withheld: row.withheld,
    toAccount: row.amount - row.withheld,
    state,
    because: row.adjustment ? adjustmentSentence(row.adjustment) : null,
    sentence: paymentSentence(state, row.reason),
  }
}

/** What a family gets and where it is, in plain words (我的补助). */
export const myPayments = readCase(
  benefitsRoutes.myPayments,
  { permission: may.readOwnPayments },
  async ({ db, actor, today, note }) => {
    const family = await familyOf(db, actor.id)
    if (!family) return { payments: [] }
    note({ county: family.county, householdId: family.householdId })
    const rows = await linesOf(db, family, addMonths(monthOf(today), 1 - MONTHS_SHOWN))
    return { payments: rows.map(show) }
  },
)
