import { casesRoutes } from '@songtan/contract'
import { AppError, plainDate } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { readCaseFile } from './case-file.queries.ts'
import { proposalOf } from './domain/outcome.ts'
import { casesPermissions } from './permissions.ts'
import { computeAgain } from './recompute.ts'

/** Proves that a past decision computes again to the same fen, from what was known and in force that day. */
export const recomputeDecision = readCase(
  casesRoutes.recomputeDecision,
  { permission: casesPermissions.recomputeDecision },
  async ({ db, input, services, requireArea, note }) => {
    const { county, id: decisionId } = input
    const row = await db
      .selectFrom('cases.decision')
      .select(['caseId', 'assessmentId', 'householdId'])
      .where('county', '=', county)
      .where('id', '=', decisionId)
      .executeTakeFirst()
    const file = row && (await readCaseFile(db, county, row.caseId))
    const assessment = file?.assessments.find(({ id }) => id === row?.assessmentId)
    if (!row || !file || !assessment) throw new AppError(404, 'record.not-found')
    requireArea(file.village)
    note({ householdId: row.householdId, subject: { kind: 'decision', id: decisionId } })
    const again = await computeAgain(db, services, county, assessment)
    return {
      decisionId,
      policyHash: assessment.policy_hash,
      day: plainDate(assessment.day),
      same: again.differences.length === 0,
      differences: again.differences,
      monthly: proposalOf(again.outcome)?.monthly ?? 0,
    }
  },
)
