import { orgRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { createStaff } from './create-staff.ts'
import { endDelegation } from './end-delegation.ts'
import { endPost } from './end-post.ts'
import { giveDelegation } from './give-delegation.ts'
import { givePost } from './give-post.ts'
import { importCalendar } from './import-calendar.ts'
import { listColleagues } from './list-colleagues.ts'
import { listDelegations } from './list-delegations.ts'
import { renameStaff } from './rename-staff.ts'
import { searchStaff } from './search-staff.ts'
import { setStaffActive } from './set-staff-active.ts'
import { showCalendar } from './show-calendar.ts'
import { showStaff } from './show-staff.ts'

export const staffBindings = [
  bind(orgRoutes.searchStaff, searchStaff),
  bind(orgRoutes.showStaff, showStaff),
  bind(orgRoutes.createStaff, createStaff),
  bind(orgRoutes.renameStaff, renameStaff),
  bind(orgRoutes.setStaffActive, setStaffActive),
  bind(orgRoutes.givePost, givePost),
  bind(orgRoutes.endPost, endPost),
  bind(orgRoutes.listColleagues, listColleagues),
  bind(orgRoutes.listDelegations, listDelegations),
  bind(orgRoutes.giveDelegation, giveDelegation),
  bind(orgRoutes.endDelegation, endDelegation),
  bind(orgRoutes.showCalendar, showCalendar),
  bind(orgRoutes.importCalendar, importCalendar),
]
