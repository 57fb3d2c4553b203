import { type ApplicationContent, casesRoutes } from '@songtan/contract'
import { AppError, type ResidentId, residentId } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { citizenById } from '../access/index.ts'
import { dropDraft } from './drafts.repo.ts'
import { openCase, requireSound } from './open-case.ts'
import { casesPermissions } from './permissions.ts'
import { sentBefore } from './sent-before.ts'

/** Who applies without a helper is one of the family; the identity was proven before. */
const requireMember = ({ members, helper }: ApplicationContent, own: ResidentId): void => {
  if (helper || members.some((member) => residentId(member.residentId) === own)) return
  throw new AppError(422, 'application.not-yours', { field: 'content.members' })
}

/** Files an application from the phone, for oneself or as a helper (L2 §4, §6). */
export const fileMyApplication = writeCase(
  casesRoutes.fileMyApplication,
  { permission: casesPermissions.fileMyApplication },
  async (context) => {
    const { tx, input, actor, services, note } = context
    const { county, content, draftId, sendingId } = input
    const before = await sentBefore(tx, actor.id, input)
    if (before) {
      note({ householdId: before.householdId, subject: { kind: 'case', id: before.id } })
      return before
    }
    requireSound(content)
    const citizen = await citizenById(tx, services, actor.id)
    if (!citizen?.identifiedAt || !citizen.residentId) throw new AppError(403, 'application.not-identified')
    requireMember(content, citizen.residentId)
    const channel = content.helper ? 'helper' : 'phone'
    const filed = await openCase(context, { county, content, channel, citizenId: actor.id, sendingId })
    if (draftId !== undefined) await dropDraft(tx, actor.id, draftId)
    return {
      ...filed.standing,
      receiptNumber: filed.receiptNumber,
      householdId: filed.family.householdId,
    }
  },
)
