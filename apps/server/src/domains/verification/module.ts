import type { DomainModule } from '../../platform/use-case/domain-module.ts'

export const verificationModule: DomainModule = { name: 'verification', bindings: [], jobs: [] }
