import type { DomainModule } from '../../platform/use-case/domain-module.ts'
import { staffBindings } from './routes.staff.ts'

export const reportingModule: DomainModule = { name: 'reporting', bindings: staffBindings, jobs: [] }
