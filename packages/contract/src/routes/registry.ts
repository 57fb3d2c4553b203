import { registryFamilyRoutes, registryPersonRoutes } from './registry-changes.ts'
import { registryCitizenRoutes } from './registry-citizen.ts'
import { registryCorrectionRoutes, registryMyCorrectionRoutes } from './registry-corrections.ts'
import { registryDuplicateRoutes } from './registry-duplicates.ts'
import { registryReadRoutes } from './registry-reads.ts'

export { CORRECTION_STATES } from './registry-corrections.ts'
export { DUPLICATE_REASON_CODES, RELATION_CODES } from './registry-records.ts'

/** Routes of the domain `registry`: families, their persons, facts and accounts. */
export const registryRoutes = {
  ...registryReadRoutes,
  ...registryFamilyRoutes,
  ...registryPersonRoutes,
  ...registryDuplicateRoutes,
  ...registryCorrectionRoutes,
  ...registryCitizenRoutes,
  ...registryMyCorrectionRoutes,
}
