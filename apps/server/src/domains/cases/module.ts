import type { DomainModule } from '../../platform/use-case/domain-module.ts'
import { casesJobs } from './jobs.ts'
import { citizenBindings } from './routes.citizen.ts'
import { staffBindings } from './routes.staff.ts'

export const casesModule: DomainModule = {
  name: 'cases',
  bindings: [...staffBindings, ...citizenBindings],
  jobs: casesJobs,
}
