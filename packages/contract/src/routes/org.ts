import { orgCalendarRoutes, orgDelegationRoutes, orgDivisionRoutes } from './org-places.ts'
import { orgStaffRoutes } from './org-staff.ts'

/** Routes of the domain `org`. */
export const orgRoutes = {
  ...orgStaffRoutes,
  ...orgDivisionRoutes,
  ...orgDelegationRoutes,
  ...orgCalendarRoutes,
}
