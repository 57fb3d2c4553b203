import { casesRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, takeCase } from './take-step.ts'

/**
 * Records an objection to the notice (异议, L2 §19), which sends the case back to investigation, or a complaint at the
 * county (投诉举报, L2 §20), after which the county must visit. Who objects is sealed and told to nobody.
 */
export const recordObjection = writeCase(
  casesRoutes.recordObjection,
  { permission: casesPermissions.recordObjection },
  async (context) => {
    const { tx, input, newId, now, actor, services } = context
    const taken = await takeCase(context, 'object')
    const { county, id: caseId, state } = taken.file
    const atCounty = state === 'county-review'
    const objectionId = newId()
    await tx
      .insertInto('cases.objection')
      .values({
        ...{ county, id: objectionId, caseId, content: input.content, receivedAt: now },
        stage: atCounty ? 'county' : 'notice',
        noticeId: atCounty ? null : (taken.view.notice?.id ?? null),
        bySealed: input.by ? services.cipher.seal(JSON.stringify(input.by)) : null,
        receivedBy: actorRef(actor),
      })
      .execute()
    return finishStep(context, taken, {
      data: { objectionId },
      ...(atCounty ? { set: { countyVisitRequired: true } } : {}),
    })
  },
)

/** Answers an objection with what the reinvestigation, the meeting (民主评议) or the county's visit found. */
export const resolveObjection = writeCase(
  casesRoutes.resolveObjection,
  { permission: casesPermissions.resolveObjection },
  async (context) => {
    const { tx, input, now, actor } = context
    const taken = await takeCase(context, 'resolve-objection')
    const { county, objections } = taken.file
    const open = objections.find(({ id, resolved_at }) => id === input.objectionId && resolved_at === null)
    if (!open) throw new AppError(404, 'record.not-found')
    await tx
      .updateTable('cases.objection')
      .set((eb) => ({
        ...{ resolution: input.resolution, resolvedBy: actorRef(actor), resolvedAt: now },
        version: eb('version', '+', 1),
      }))
      .where('county', '=', county)
      .where('id', '=', open.id)
      .execute()
    return finishStep(context, taken, { note: input.resolution, data: { objectionId: open.id } })
  },
)
