import { accessModule } from '../domains/access/module.ts'
import { benefitsModule } from '../domains/benefits/module.ts'
import { casesModule } from '../domains/cases/module.ts'
import { orgModule } from '../domains/org/module.ts'
import { programsModule } from '../domains/programs/module.ts'
import { registryModule } from '../domains/registry/module.ts'
import { reportingModule } from '../domains/reporting/module.ts'
import { verificationModule } from '../domains/verification/module.ts'
import type { DomainModule } from '../platform/use-case/domain-module.ts'

/** Every domain, in the order of architecture.md §2. */
export const domains: readonly DomainModule[] = [
  orgModule,
  accessModule,
  registryModule,
  programsModule,
  verificationModule,
  casesModule,
  benefitsModule,
  reportingModule,
]

export const allBindings = domains.flatMap((domain) => domain.bindings)
export const allJobs = domains.flatMap((domain) => domain.jobs)
/** What may be done at all, by route, and by whom. */
export const allActions = allBindings.map(({ route, useCase }) => ({
  id: route.id,
  permission: useCase.permission,
}))
