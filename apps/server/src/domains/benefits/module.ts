import type { DomainModule } from '../../platform/use-case/domain-module.ts'
import { adjustmentJobs } from './adjustments/jobs.ts'
import { adjustmentBindings } from './adjustments/routes.ts'
import { benefitsJobs } from './jobs.ts'
import { citizenBindings } from './routes.citizen.ts'
import { staffBindings } from './routes.staff.ts'

export const benefitsModule: DomainModule = {
  name: 'benefits',
  bindings: [...staffBindings, ...adjustmentBindings, ...citizenBindings],
  jobs: [...benefitsJobs, ...adjustmentJobs],
}
