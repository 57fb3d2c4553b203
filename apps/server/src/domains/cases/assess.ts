import { casesRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import {
  counterfactuals,
  type Determination,
  determinationToJson,
  determine,
  examine,
  factsToJson,
  foremost,
  type PolicySet,
} from '@songtan/policy'
import { actorRef } from '../../platform/authz/actor.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { recordPolicyText } from '../programs/index.ts'
import { householdFacts } from '../registry/index.ts'
import { differencesOf, outcomeOf } from './domain/outcome.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, type StepContext, type TakenCase, takeCase } from './take-step.ts'

/** The facts of the family as the register has them today. */
export const factsToday = ({ tx, today }: StepContext, { file }: TakenCase, only?: 'declared') => {
  const { county, householdId, applicantId } = file
  return householdFacts(tx, { county, householdId, day: today, applicantId, only })
}

/**
 * What the declared facts alone would come to, so that what the check changed is told (L2 §18); null where they do
 * not suffice for the law of the day.
 */
const declaredOutcome = async (
  context: StepContext,
  taken: TakenCase,
  set: PolicySet,
  found: Determination,
) => {
  try {
    const declared = outcomeOf(examine(set, await factsToday(context, taken, 'declared')))
    return { class: declared.class, differences: differencesOf(declared, found) }
  } catch (error) {
    if (error instanceof AppError && error.code === 'policy.parameter-missing') return null
    throw error
  }
}

/**
 * Determines class, grants and reasons by the law of the day (L2 §13–14) and freezes facts, outcome and policy hash,
 * so that it computes again to the same fen; beside it, what would have changed the outcome by that same law.
 */
export const assess = writeCase(
  casesRoutes.assess,
  { permission: casesPermissions.assess },
  async (context) => {
    const { tx, services, newId, now, today, actor } = context
    const taken = await takeCase(context, 'assess')
    const { county, id: caseId } = taken.file
    const facts = await factsToday(context, taken)
    const law = await services.policies.current(tx)
    const determination = determine(law.set, facts)
    const declared = await declaredOutcome(context, taken, law.set, determination)
    await recordPolicyText(tx, services, law)
    const assessmentId = newId()
    await tx
      .insertInto('cases.assessment')
      .values({
        ...{ county, id: assessmentId, caseId, day: today, madeAt: now, madeBy: actorRef(actor) },
        facts: JSON.stringify(factsToJson(facts)),
        determination: JSON.stringify(determinationToJson(determination)),
        changes: JSON.stringify(foremost(counterfactuals(law.set, facts))),
        ...(declared ? { declared: JSON.stringify(declared) } : {}),
        policyHash: law.hash,
      })
      .execute()
    return finishStep(context, taken, { data: { assessmentId, class: determination.class } })
  },
)
