import type { DomainModule } from '../../platform/use-case/domain-module.ts'

export const orgModule: DomainModule = { name: 'org', bindings: [], jobs: [] }
