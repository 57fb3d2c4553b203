import {
  checkFailure,
  checkPurpose,
  itemState,
  orderState,
  type SourceRecord,
  sourceCode,
  sourceRecord,
  type VerificationReport,
  verificationReport,
} from '@songtan/contract'
import { type PlainDate, plainDate } from '@songtan/kernel'
import { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'

/** One question to one source about one member. */
export interface CheckItem {
  readonly personId: string
  readonly source: z.infer<typeof sourceCode>
  readonly state: z.infer<typeof itemState>
  readonly attempts: number
  readonly attemptsAllowed: number
  readonly askedAt: Date | null
  readonly answeredAt: Date | null
  readonly late: boolean
  readonly dataDate: PlainDate | null
  readonly records: readonly SourceRecord[]
  readonly failure: z.infer<typeof checkFailure> | null
}

export interface CheckOrder {
  readonly county: string
  readonly id: string
  readonly householdId: string
  readonly caseId: string | null
  readonly village: string
  readonly authorisationId: string
  readonly purpose: z.infer<typeof checkPurpose>
  readonly state: z.infer<typeof orderState>
  readonly orderedBy: string
  readonly orderedAt: Date
  readonly dueOn: PlainDate
  readonly dueProvisional: boolean
  readonly finishedAt: Date | null
  readonly reportNumber: string | null
  readonly reportRevision: number
  readonly reportValidTo: PlainDate | null
  readonly version: number
}

const records = z.array(sourceRecord)

const HEAD = [
  'county',
  'id',
  'householdId',
  'caseId',
  'village',
  'authorisationId',
  'purpose',
  'state',
  'orderedBy',
  'orderedAt',
  'dueOn',
  'dueProvisional',
  'finishedAt',
  'reportNumber',
  'reportRevision',
  'reportValidTo',
  'version',
] as const

const headRows = (db: ReadDb, county: string) =>
  db.selectFrom('verification.check_order').select(HEAD).where('county', '=', county)

type HeadRow = Awaited<ReturnType<ReturnType<typeof headRows>['execute']>>[number]

const orderOf = (row: HeadRow): CheckOrder => ({
  ...row,
  purpose: checkPurpose.parse(row.purpose),
  state: orderState.parse(row.state),
  dueOn: plainDate(row.dueOn),
  reportValidTo: row.reportValidTo === null ? null : plainDate(row.reportValidTo),
})

export const readOrder = async (db: ReadDb, county: string, id: string): Promise<CheckOrder | undefined> => {
  const row = await headRows(db, county).where('id', '=', id).executeTakeFirst()
  return row && orderOf(row)
}

/** The newest order of a case or a family. */
export const latestOrder = async (
  db: ReadDb,
  county: string,
  of: { readonly caseId: string } | { readonly householdId: string },
): Promise<CheckOrder | undefined> => {
  const row = await headRows(db, county)
    .where((eb) => ('caseId' in of ? eb('caseId', '=', of.caseId) : eb('householdId', '=', of.householdId)))
    .orderBy('orderedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && orderOf(row)
}

/** The report as it was made; undefined while sources are still being asked. */
export const readReport = async (
  db: ReadDb,
  county: string,
  id: string,
): Promise<VerificationReport | undefined> => {
  const row = await db
    .selectFrom('verification.check_order')
    .select('report')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && row.report !== null ? verificationReport.parse(row.report) : undefined
}

export const itemsOf = async (db: ReadDb, county: string, orderId: string): Promise<CheckItem[]> => {
  const rows = await db
    .selectFrom('verification.check_item')
    .selectAll()
    .where('county', '=', county)
    .where('orderId', '=', orderId)
    .orderBy('personId')
    .orderBy('source')
    .execute()
  return rows.map(({ answer, ...row }) => ({
    ...row,
    source: sourceCode.parse(row.source),
    state: itemState.parse(row.state),
    dataDate: row.dataDate === null ? null : plainDate(row.dataDate),
    records: answer === null ? [] : records.parse(answer),
    failure: checkFailure.nullable().parse(row.failure),
  }))
}
