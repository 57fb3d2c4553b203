import { orgRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { orgPermissions } from './permissions.ts'
import { changeStaff } from './staff.repo.ts'
import { wholePersonInArea } from './staff-in-area.ts'

/** Shuts a person out (停用): every session ends with the next call, posts stay as they were. */
export const setStaffActive = writeCase(
  orgRoutes.setStaffActive,
  { permission: orgPermissions.setStaffActive },
  async (context) => {
    const { tx, input, today, note } = context
    note({
      subject: { kind: 'staff', id: input.id },
      purpose: input.reason,
      details: { active: input.active },
    })
    await wholePersonInArea(tx, input.id, today, context)
    return { id: input.id, version: await changeStaff(tx, input.id, input.version, { active: input.active }) }
  },
)
