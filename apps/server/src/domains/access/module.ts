import type { DomainModule } from '../../platform/use-case/domain-module.ts'
import { accessJobs } from './jobs.ts'
import { auditBindings } from './routes.audit.ts'
import { citizenBindings } from './routes.citizen.ts'
import { staffBindings } from './routes.staff.ts'

export const accessModule: DomainModule = {
  name: 'access',
  bindings: [...staffBindings, ...citizenBindings, ...auditBindings],
  jobs: accessJobs,
}
