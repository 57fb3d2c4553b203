import { accessRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { staffOnly } from './own-account.ts'
import { accessPermissions } from './permissions.ts'
import { endSessionsOf } from './sessions.ts'

export const signOutEverywhere = writeCase(
  accessRoutes.signOutEverywhere,
  { permission: accessPermissions.signOutEverywhere },
  async ({ tx, actor, services, call }) => {
    const ended = await endSessionsOf(tx, services, staffOnly(actor).id)
    call.session?.end('staff')
    return { ended }
  },
)
