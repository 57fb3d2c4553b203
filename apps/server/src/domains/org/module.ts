import type { DomainModule } from '../../platform/use-case/domain-module.ts'
import { orgJobs } from './jobs.ts'
import { publicBindings } from './routes.public.ts'
import { staffBindings } from './routes.staff.ts'

export const orgModule: DomainModule = {
  name: 'org',
  bindings: [...staffBindings, ...publicBindings],
  jobs: orgJobs,
}
