import { orgRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { orgPermissions } from './permissions.ts'
import { changeStaff } from './staff.repo.ts'
import { wholePersonInArea } from './staff-in-area.ts'

export const renameStaff = writeCase(
  orgRoutes.renameStaff,
  { permission: orgPermissions.renameStaff },
  async (context) => {
    const { tx, input, today, note } = context
    note({ subject: { kind: 'staff', id: input.id } })
    await wholePersonInArea(tx, input.id, today, context)
    return { id: input.id, version: await changeStaff(tx, input.id, input.version, { name: input.name }) }
  },
)
