import { accessRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { accessPermissions } from './permissions.ts'
import { endOwnSession } from './sessions.ts'

export const signOut = writeCase(
  accessRoutes.signOut,
  { permission: accessPermissions.signOut },
  async ({ tx, services, call }) => {
    await endOwnSession(tx, services, call, 'staff')
    return {}
  },
)

export const citizenSignOut = writeCase(
  accessRoutes.citizenSignOut,
  { permission: accessPermissions.citizenSignOut },
  async ({ tx, services, call }) => {
    await endOwnSession(tx, services, call, 'citizen')
    return {}
  },
)
