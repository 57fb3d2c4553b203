import { casesRoutes } from '@songtan/contract'
import { actorRef } from '../../platform/authz/actor.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { requireFamilyMember } from './family-member.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, takeCase } from './take-step.ts'

/**
 * Registers apart that a member is a close relative of a handler or a committee member (近亲属备案, L2 §11): the
 * county must then visit, and a delegated town cannot decide (L2 §20).
 */
export const registerCloseRelative = writeCase(
  casesRoutes.registerCloseRelative,
  { permission: casesPermissions.registerCloseRelative },
  async (context) => {
    const { tx, input, newId, now, actor } = context
    const taken = await takeCase(context, 'register-close-relative')
    const { county, id: caseId } = taken.file
    await requireFamilyMember(context, taken.file, input.personId, 'personId')
    await tx
      .insertInto('cases.close_relative')
      .values({
        ...{ county, id: newId(), caseId, personId: input.personId, official: input.official },
        ...{ officialRole: input.officialRole, relation: input.relation },
        declaredBy: actorRef(actor),
        declaredAt: now,
      })
      .execute()
    return finishStep(context, taken, { set: { closeRelative: true, countyVisitRequired: true } })
  },
)
