import type { DomainModule } from '../../platform/use-case/domain-module.ts'

export const benefitsModule: DomainModule = { name: 'benefits', bindings: [], jobs: [] }
