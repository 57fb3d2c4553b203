import { adjustmentRoutes } from './benefits-adjustments.ts'
import { benefitsCitizenRoutes } from './benefits-citizen.ts'
import { entitlementRoutes } from './benefits-entitlements.ts'
import { ledgerRoutes } from './benefits-ledger.ts'
import { paymentRunRoutes } from './benefits-runs.ts'

/** Routes of the domain `benefits`. */
export const benefitsRoutes = {
  ...paymentRunRoutes,
  ...entitlementRoutes,
  ...ledgerRoutes,
  ...adjustmentRoutes,
  ...benefitsCitizenRoutes,
}
