import { programsRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import type { DomainModule } from '../../platform/use-case/domain-module.ts'
import { listPacks } from './list-packs.ts'
import { listScenarios } from './list-scenarios.ts'
import { readLaw } from './read-law.ts'
import { readPolicy } from './read-policy.ts'

export const programsModule: DomainModule = {
  name: 'programs',
  bindings: [
    bind(programsRoutes.readPolicy, readPolicy),
    bind(programsRoutes.listPacks, listPacks),
    bind(programsRoutes.readLaw, readLaw),
    bind(programsRoutes.listScenarios, listScenarios),
  ],
  jobs: [],
}
