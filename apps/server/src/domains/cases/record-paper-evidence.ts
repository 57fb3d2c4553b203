import { casesRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, type TakenCase, takeCase } from './take-step.ts'
import { answeredByPaper } from './verification-standing.queries.ts'

/** @throws AppError 422 `case.not-a-failed-item` */
const requireFailed = (
  { standing, file }: TakenCase,
  item: { readonly personId: string; readonly source: string },
): string => {
  const failed = standing?.failed.some((q) => q.personId === item.personId && q.source === item.source)
  if (standing && failed && !answeredByPaper(standing, item, file.paperEvidence)) return standing.orderId
  throw new AppError(422, 'case.not-a-failed-item', { field: 'source' })
}

/**
 * Paper in the place of a source that failed (信函索证, L2 §16), recorded as such: until every failed question has its
 * paper, neither confirmation nor refusal rests on the report (policy-reference §12 C28).
 */
export const recordPaperEvidence = writeCase(
  casesRoutes.recordPaperEvidence,
  { permission: casesPermissions.recordPaperEvidence },
  async (context) => {
    const { tx, input, newId, now, actor } = context
    const taken = await takeCase(context, 'record-paper-evidence')
    const orderId = requireFailed(taken, input)
    const { county, id: caseId, attachments } = taken.file
    if (!attachments.some(({ id }) => id === input.attachmentId))
      throw new AppError(422, 'case.unknown-attachment', { field: 'attachmentId' })
    await tx
      .insertInto('cases.paper_evidence')
      .values({
        ...{ county, id: newId(), caseId, orderId, personId: input.personId, source: input.source },
        ...{ attachmentId: input.attachmentId, remark: input.remark },
        recordedBy: actorRef(actor),
        recordedAt: now,
      })
      .execute()
    return finishStep(context, taken, {
      note: input.remark,
      data: { personId: input.personId, source: input.source },
    })
  },
)
