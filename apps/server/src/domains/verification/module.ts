import type { DomainModule } from '../../platform/use-case/domain-module.ts'
import { verificationJobs } from './jobs.ts'
import { citizenBindings } from './routes.citizen.ts'
import { staffBindings } from './routes.staff.ts'

export const verificationModule: DomainModule = {
  name: 'verification',
  bindings: [...staffBindings, ...citizenBindings],
  jobs: verificationJobs,
}
