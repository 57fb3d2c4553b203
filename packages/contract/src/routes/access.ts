import { accessAuditRoutes } from './access-audit.ts'
import { accessCitizenRoutes } from './access-citizen.ts'
import { accessStaffRoutes } from './access-staff.ts'

/** Routes of the domain `access`. */
export const accessRoutes = {
  ...accessStaffRoutes,
  ...accessCitizenRoutes,
  ...accessAuditRoutes,
}
