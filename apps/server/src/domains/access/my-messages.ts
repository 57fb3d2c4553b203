import { accessRoutes } from '@songtan/contract'
import { mobilePhone } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { citizenById } from './citizen.repo.ts'
import { phoneIndex } from './messages.ts'
import { citizenOnly } from './own-account.ts'
import { accessPermissions } from './permissions.ts'

/** The news told to one's own phone, the newest first: here at once, also while the phone is let sleep. */
export const myMessages = readCase(
  accessRoutes.myMessages,
  { permission: accessPermissions.myMessages, audit: 'none' },
  async ({ db, input, actor, services }) => {
    const citizen = await citizenById(db, services, citizenOnly(actor).id)
    if (!citizen) return { items: [] }
    const rows = await db
      .selectFrom('access.outbox_message')
      .select(['id', 'textSealed', 'createdAt'])
      .where('phoneIndex', '=', phoneIndex(services, mobilePhone(citizen.phone)))
      .where('kind', '=', 'news')
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(input.limit)
      .execute()
    const items = rows.map(({ id, textSealed, createdAt }) => ({
      id,
      at: createdAt.toISOString(),
      text: services.cipher.open(textSealed),
    }))
    return { items }
  },
)
