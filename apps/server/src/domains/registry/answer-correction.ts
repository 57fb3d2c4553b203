import { registryRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { citizenById, sendMessage } from '../access/index.ts'
import { aboutOf, marksOf } from './corrections.queries.ts'
import { settleCorrection, takeCorrection } from './corrections.repo.ts'
import { heldNow } from './held-now.ts'
import { registryPermissions } from './permissions.ts'

/** One plain sentence for a locked screen: not what it is about, nor how it was answered. */
const ANSWERED = '【送炭】您提出的资料更正请求有答复了，请登录查看。'

/**
 * The town answers: corrected, once the register holds other than when the family asked, or kept with a reason that
 * the family reads (PIPL §46: verify, and correct in time). Who asked is told that there is an answer.
 */
export const answerCorrection = writeCase(
  registryRoutes.answerCorrection,
  { permission: registryPermissions.answerCorrection },
  async ({ tx, input, actor, now, today, requireArea, services, note }) => {
    const { county, id, version, outcome, words } = input
    const at = { county, id, version }
    const row = await takeCorrection(tx, at, requireArea)
    const { householdId } = row
    note({ householdId, subject: { kind: 'correction', id }, details: { outcome } })
    if (outcome === 'corrected') {
      const { marks } = await heldNow(tx, { county, householdId, day: today }, aboutOf(row))
      if (marks.join() === marksOf(row).join())
        throw new AppError(422, 'registry.not-corrected-yet', { field: 'outcome' })
    }
    const answer = { answerSealed: services.cipher.seal(words), answeredBy: actorRef(actor), answeredAt: now }
    const next = await settleCorrection(tx, at, { state: outcome, ...answer })
    const citizen = await citizenById(tx, services, row.citizenId)
    if (citizen) await sendMessage(tx, services, { phone: citizen.phone, text: ANSWERED, kind: 'news' })
    return { correctionId: id, state: outcome, version: next }
  },
)
