import { type Determination, examine, type Findings } from '@songtan/policy'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { policyOf } from '../programs/index.ts'
import { type Difference, differencesOf, type Outcome, outcomeOf } from './domain/outcome.ts'
import { frozenFacts } from './frozen-facts.queries.ts'

/** An assessment as stored. */
export interface StoredAssessment {
  readonly id: string
  readonly policy_hash: string
  readonly determination: Determination
}

/**
 * Computes an assessment again from its frozen facts and the policy text it was made with (architecture §5).
 * @throws AppError 404 `policy.unknown-version`
 */
export const computeAgain = async (
  db: ReadDb,
  services: Pick<Services, 'policies'>,
  county: string,
  assessment: StoredAssessment,
): Promise<{ findings: Findings; outcome: Outcome; differences: Difference[] }> => {
  const facts = await frozenFacts(db, county, assessment.id)
  const set = await policyOf(db, services, assessment.policy_hash)
  const findings = examine(set, facts)
  const outcome = outcomeOf(findings)
  return { findings, outcome, differences: differencesOf(assessment.determination, outcome) }
}
