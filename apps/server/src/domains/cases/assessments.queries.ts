import type { ReadDb } from '../../platform/db/db.ts'
import { determinationJson } from './frozen.ts'

const assessments = (db: ReadDb, county: string) =>
  db
    .selectFrom('cases.assessment as e')
    .innerJoin('cases.case_file as c', (join) =>
      join.onRef('c.county', '=', 'e.county').onRef('c.id', '=', 'e.caseId'),
    )
    .select(['e.id', 'e.caseId', 'e.day', 'e.facts', 'e.determination', 'e.policyHash'])
    .select(['c.village', 'c.householdId', 'c.receiptNumber'])
    .where('e.county', '=', county)

type Row = Awaited<ReturnType<ReturnType<typeof assessments>['execute']>>[number]

const opened = (row: Row | undefined) =>
  row && { ...row, determination: determinationJson.parse(row.determination) }

/** One assessment with the facts it was made from and the case it belongs to. */
export const readAssessmentAt = async (
  db: ReadDb,
  {
    county,
    caseId,
    assessmentId,
  }: { readonly county: string; readonly caseId: string; readonly assessmentId: string },
) =>
  opened(
    await assessments(db, county)
      .where('e.caseId', '=', caseId)
      .where('e.id', '=', assessmentId)
      .executeTakeFirst(),
  )

const SHOWN = 2

/** The newest assessments of a case, newest first: the one that counts and the one before it. */
export const lastAssessments = async (db: ReadDb, county: string, caseId: string) => {
  const rows = await assessments(db, county)
    .where('e.caseId', '=', caseId)
    .orderBy('e.madeAt', 'desc')
    .orderBy('e.id', 'desc')
    .limit(SHOWN)
    .execute()
  return rows.flatMap((row) => opened(row) ?? [])
}

/** The assessment that the family's last decision before this case rests on. */
export const decidedBefore = async (
  db: ReadDb,
  {
    county,
    id,
    householdId,
    filedAt,
  }: { readonly county: string; readonly id: string; readonly householdId: string; readonly filedAt: Date },
) =>
  opened(
    await assessments(db, county)
      .innerJoin('cases.decision as d', (join) =>
        join.onRef('d.county', '=', 'e.county').onRef('d.assessmentId', '=', 'e.id'),
      )
      .where('d.householdId', '=', householdId)
      .where('e.caseId', '!=', id)
      .where('e.madeAt', '<', filedAt)
      .orderBy('e.madeAt', 'desc')
      .orderBy('e.id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )

export type AssessmentAt = NonNullable<Awaited<ReturnType<typeof readAssessmentAt>>>
