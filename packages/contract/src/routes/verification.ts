import { verificationCitizenRoutes } from './verification-citizen.ts'
import { verificationPublicRoutes } from './verification-public.ts'
import { verificationStaffRoutes } from './verification-staff.ts'

/** Routes of the domain `verification`: authorisations (授权) and checks (核对). */
export const verificationRoutes = {
  ...verificationStaffRoutes,
  ...verificationCitizenRoutes,
  ...verificationPublicRoutes,
}
