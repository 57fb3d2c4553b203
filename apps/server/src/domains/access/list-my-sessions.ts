import { accessRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { staffOnly } from './own-account.ts'
import { accessPermissions } from './permissions.ts'
import { SESSION_MS } from './sessions.ts'

export const listMySessions = readCase(
  accessRoutes.listMySessions,
  { permission: accessPermissions.listMySessions, audit: 'none' },
  async ({ db, actor, services, call }) => {
    const { clock, cipher } = services
    const now = clock.wall()
    const token = call.session?.token('staff')
    const own = token === undefined ? undefined : cipher.tokenHash(token)
    const rows = await db
      .selectFrom('access.session')
      .select(['tokenHash', 'createdAt', 'lastSeenAt', 'client'])
      .where('staffId', '=', staffOnly(actor).id)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', now)
      .where('lastSeenAt', '>', new Date(now.getTime() - SESSION_MS.staff.idle))
      .orderBy('lastSeenAt', 'desc')
      .execute()
    const items = rows.map((row) => ({
      startedAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      client: row.client,
      current: row.tokenHash === own,
    }))
    return { items }
  },
)
