import type { Binding } from '../http/mount.ts'
import type { Job } from '../jobs/job.ts'

/** What a domain brings to the program: its routes bound to use cases and its background work. */
export interface DomainModule {
  readonly name: string
  readonly bindings: readonly Binding[]
  readonly jobs: readonly Job[]
}
