import type { DomainModule } from '../../platform/use-case/domain-module.ts'
import { benefitsJobs } from './jobs.ts'
import { citizenBindings } from './routes.citizen.ts'
import { staffBindings } from './routes.staff.ts'

export const benefitsModule: DomainModule = {
  name: 'benefits',
  bindings: [...staffBindings, ...citizenBindings],
  jobs: benefitsJobs,
}
