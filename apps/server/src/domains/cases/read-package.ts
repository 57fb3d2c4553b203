import { casesRoutes } from '@songtan/contract'
import { AppError, plainDate } from '@songtan/kernel'
import { factsFromJson, packageOf } from '@songtan/policy'
import type { ReadDb } from '../../platform/db/db.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { policyOf } from '../programs/index.ts'
import { packageParts } from './domain/package-parts.ts'
import { casesPermissions } from './permissions.ts'

/** The case with its newest assessment, if there is one. */
const readAssessed = (db: ReadDb, county: string, id: string) =>
  db
    .selectFrom('cases.case_file as c')
    .leftJoin('cases.assessment as e', (join) =>
      join.onRef('e.county', '=', 'c.county').onRef('e.caseId', '=', 'c.id'),
    )
    .select(['c.village', 'c.householdId', 'e.id as assessmentId', 'e.day', 'e.facts', 'e.policyHash'])
    .where('c.county', '=', county)
    .where('c.id', '=', id)
    .orderBy('e.madeAt', 'desc')
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * 救助组合: everything the family may have by the facts and the law its newest assessment was made from, computed when
 * it is asked for; the facts are frozen, so that the answer is the same each time. Two queries.
 * @throws AppError 404 `record.not-found`; 409 `case.not-assessed`
 */
export const readPackage = readCase(
  casesRoutes.readPackage,
  { permission: casesPermissions.readPackage },
  async ({ db, input, services, requireArea, note }) => {
    const { county, id } = input
    const row = await readAssessed(db, county, id)
    if (!row) throw new AppError(404, 'record.not-found')
    requireArea(row.village)
    note({ householdId: row.householdId, subject: { kind: 'case', id } })
    const { assessmentId, day, facts, policyHash } = row
    if (assessmentId === null || day === null || policyHash === null)
      throw new AppError(409, 'case.not-assessed')
    const set = await policyOf(db, services, policyHash)
    const given = packageOf(set, factsFromJson(facts))
    return { assessmentId, day: plainDate(day), policyHash, ...packageParts(given) }
  },
)
