import { accessRoutes } from '@songtan/contract'
import { AppError, maskPhone } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { accessPermissions } from './permissions.ts'

/** Shows the outbox where messages go nowhere else. @throws AppError 404 `route.not-found` in production */
export const demoMessages = readCase(
  accessRoutes.demoMessages,
  { permission: accessPermissions.demoMessages, audit: 'none' },
  async ({ db, input, services }) => {
    const { config, messages, cipher } = services
    if (config.production || messages.leaves) throw new AppError(404, 'route.not-found')
    const rows = await db
      .selectFrom('access.outbox_message')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(input.limit)
      .execute()
    const items = rows.map((row) => ({
      id: row.id,
      at: row.createdAt.toISOString(),
      phoneMasked: maskPhone(cipher.open(row.phoneSealed)),
      text: cipher.open(row.textSealed),
    }))
    return { items }
  },
)
