import { type PayableProgram, payableProgram } from '@songtan/contract'
import { type Fen, fen, type YearMonth, yearMonth } from '@songtan/kernel'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../platform/db/db.ts'
import type { Stretch } from '../domain/months.ts'
import { DECIDED_TOGETHER } from '../domain/programs.ts'

/** An entitlement that counts in a month or after it. */
export interface RunningStretch extends Stretch {
  readonly id: string
  readonly decisionId: string
  readonly program: PayableProgram
  readonly personId: string | null
  readonly monthly: Fen
}

/** A family with what it is being paid of the programmes that one application decides together. */
export interface RunningFamily {
  readonly householdId: string
  readonly village: string
  readonly held: readonly RunningStretch[]
}

const heldJson = z.array(
  z.object({
    id: z.uuid(),
    decisionId: z.uuid(),
    program: payableProgram,
    personId: z.uuid().nullable(),
    monthly: z.number().int().transform(fen),
    fromMonth: z.string().transform(yearMonth),
    toMonth: z.string().transform(yearMonth).nullable(),
  }),
)

/** Programmes an adjustment looks at: those that the rules of 特困, 低保 and 单人户 give together (L6 五(一)). */
const looked = sql`${[...DECIDED_TOGETHER]}::text[]`

/** Entitlements `e` of those programmes that count in `month` or after it. */
export const runningFrom = (month: YearMonth | RawBuilder<unknown>) =>
  sql<boolean>`e.program = any(${looked}) and e.voided_at is null and (e.to_month is null or e.to_month >= ${month})`

const familiesWhere = async (
  tx: Tx,
  county: string,
  month: YearMonth,
  which: { readonly households: ReturnType<typeof sql>; readonly limit: number },
): Promise<RunningFamily[]> => {
  const { rows } = await sql<{ householdId: string; village: string; held: unknown }>`
    select e.household_id, (array_agg(e.village order by e.created_at desc))[1] as village,
      json_agg(json_build_object('id', e.id, 'decisionId', e.decision_id, 'program', e.program,
        'personId', e.person_id, 'monthly', e.monthly, 'fromMonth', e.from_month, 'toMonth', e.to_month)
        order by e.id) as held
    from benefits.entitlement e
    where e.county = ${county} and ${which.households} and ${runningFrom(month)}
    group by e.household_id order by e.household_id limit ${which.limit}`.execute(tx)
  return rows.map(({ held, ...row }) => ({ ...row, held: heldJson.parse(held) }))
}

/** The next families of a county in the order of their ids. */
export const runningAfter = (
  tx: Tx,
  county: string,
  {
    month,
    after,
    limit,
  }: { readonly month: YearMonth; readonly after: string | null; readonly limit: number },
): Promise<RunningFamily[]> => {
  const households = after === null ? sql`true` : sql`e.household_id > ${after}`
  return familiesWhere(tx, county, month, { households, limit })
}

/** Some families as they stand now. */
export const runningOf = async (
  tx: Tx,
  county: string,
  month: YearMonth,
  ids: readonly string[],
): Promise<Map<string, RunningFamily>> => {
  const households = sql`e.household_id = any(${[...ids]}::uuid[])`
  const found = await familiesWhere(tx, county, month, { households, limit: ids.length })
  return new Map(found.map((family) => [family.householdId, family]))
}

/** Families of which a decision was made that nobody has paid by yet: its event is still on the way. */
export const decidedMeanwhile = async (
  tx: Tx,
  county: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('cases.decision as d')
    .select('d.householdId')
    .where('d.county', '=', county)
    .where('d.householdId', 'in', [...ids])
    .where('d.outcome', '=', 'confirmed')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('benefits.applied_decision as a')
            .select('a.decisionId')
            .whereRef('a.county', '=', 'd.county')
            .whereRef('a.decisionId', '=', 'd.id'),
        ),
      ),
    )
    .execute()
  return new Set(rows.map(({ householdId }) => householdId))
}

/** Who applied for each family when it was last confirmed, since kinship is told from there; nobody where none is known. */
export const applicantsOf = async (
  tx: Tx,
  county: string,
  ids: readonly string[],
): Promise<Map<string, string | undefined>> => {
  const rows = await tx
    .selectFrom('cases.decision as d')
    .innerJoin('cases.case_file as c', (join) =>
      join.onRef('c.county', '=', 'd.county').onRef('c.id', '=', 'd.caseId'),
    )
    .distinctOn('d.householdId')
    .select(['d.householdId', 'c.applicantId'])
    .where('d.county', '=', county)
    .where('d.householdId', 'in', [...ids])
    .where('d.outcome', '=', 'confirmed')
    .orderBy('d.householdId')
    .orderBy('d.decidedAt', 'desc')
    .execute()
  const known = new Map(rows.map(({ householdId, applicantId }) => [householdId, applicantId]))
  return new Map(ids.map((id) => [id, known.get(id)]))
}
