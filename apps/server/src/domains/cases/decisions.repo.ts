import type { YearMonth } from '@songtan/kernel'
import { dueOf } from './domain/clock.ts'
import type { Proposal } from './domain/outcome.ts'
import type { DecisionReason } from './domain/reasons.ts'
import type { StepContext, StepInput, TakenCase } from './take-step.ts'

/** Freezes a decision; one a case, by a unique index. Returns its id. */
export const insertDecision = async (
  context: StepContext<StepInput & { readonly assessmentId: string }>,
  { file, post, clock }: TakenCase,
  decision: {
    readonly proposal: Proposal
    readonly fromMonth: YearMonth
    readonly reasons: readonly DecisionReason[]
  },
): Promise<string> => {
  const { tx, input, newId, now, today, actor } = context
  const { proposal, fromMonth, reasons } = decision
  const id = newId()
  await tx
    .insertInto('cases.decision')
    .values({
      ...{ county: file.county, id, caseId: file.id, householdId: file.householdId },
      ...{ assessmentId: input.assessmentId, class: proposal.class, fromMonth },
      outcome: proposal.eligible ? 'confirmed' : 'refused',
      grants: JSON.stringify(proposal.grants),
      reasons: JSON.stringify(reasons),
      ...{ decidedBy: actor.id, decidedPost: post ?? '', decidedOn: today, decidedAt: now },
      letterDueOn: dueOf(clock.terms['refusal-letter'], today, clock.calendar).day,
    })
    .execute()
  return id
}
