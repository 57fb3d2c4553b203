import { accessRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { wholePersonInArea } from '../org/index.ts'
import { accessPermissions } from './permissions.ts'
import { endSessionsOf } from './sessions.ts'

/** Ends all sessions of somebody else, at once: each of their next calls finds none. */
export const revokeSessions = writeCase(
  accessRoutes.revokeSessions,
  { permission: accessPermissions.revokeSessions },
  async (context) => {
    const { tx, input, today, services, note } = context
    note({ subject: { kind: 'staff', id: input.id }, purpose: input.reason })
    await wholePersonInArea(tx, input.id, today, context)
    return { ended: await endSessionsOf(tx, services, input.id) }
  },
)
