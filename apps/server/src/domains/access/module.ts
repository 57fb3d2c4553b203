import type { DomainModule } from '../../platform/use-case/domain-module.ts'

export const accessModule: DomainModule = { name: 'access', bindings: [], jobs: [] }
