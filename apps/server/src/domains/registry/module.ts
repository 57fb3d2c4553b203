import type { DomainModule } from '../../platform/use-case/domain-module.ts'
import { registryCitizenBindings } from './routes.citizen.ts'
import { registryStaffBindings } from './routes.staff.ts'

export const registryModule: DomainModule = {
  name: 'registry',
  bindings: [...registryStaffBindings, ...registryCitizenBindings],
  jobs: [],
}
