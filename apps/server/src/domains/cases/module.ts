import type { DomainModule } from '../../platform/use-case/domain-module.ts'

export const casesModule: DomainModule = { name: 'cases', bindings: [], jobs: [] }
