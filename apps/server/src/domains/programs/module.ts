import { programsRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import type { DomainModule } from '../../platform/use-case/domain-module.ts'
import { readPolicy } from './read-policy.ts'

export const programsModule: DomainModule = {
  name: 'programs',
  bindings: [bind(programsRoutes.readPolicy, readPolicy)],
  jobs: [],
}
