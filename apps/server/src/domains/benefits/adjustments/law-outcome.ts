import { payableProgram } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { determine, type HouseholdFacts, type PolicySet } from '@songtan/policy'
import { lackingIn } from '../../cases/index.ts'
import type { LawOutcome } from '../domain/adjustment-kind.ts'
import type { Grant } from '../domain/plan-entitlements.ts'
import { DECIDED_TOGETHER } from '../domain/programs.ts'

/** The two laws that are set beside each other. */
export interface Laws {
  readonly before: PolicySet
  readonly after: PolicySet
}

/** What an amount is called that hangs on something the rules do not name. */
const AMOUNT = 'amount'

/** What a law comes to for a family in the programmes that an adjustment looks at. */
export const outcomeBy = (set: PolicySet, facts: HouseholdFacts): LawOutcome => {
  try {
    const found = determine(set, facts)
    const grants: Grant[] = found.grants.flatMap(({ program, member, monthly }) => {
      const payable = payableProgram.safeParse(program)
      return payable.success && DECIDED_TOGETHER.includes(payable.data) && monthly !== null
        ? [{ program: payable.data, personId: member ?? null, monthly }]
        : []
    })
    const certain = lackingIn(found) === 0
    const named = found.missing.length > 0 ? found.missing : [AMOUNT]
    return { class: found.class, grants, missing: certain ? [] : named }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'policy.parameter-missing') throw error
    return { class: 'unknown', grants: [], missing: [String(error.params.key)] }
  }
}
