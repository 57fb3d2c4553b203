import type { DomainModule } from '../../platform/use-case/domain-module.ts'

export const registryModule: DomainModule = { name: 'registry', bindings: [], jobs: [] }
