import type { Policies } from './law-in-force.ts'

declare module '../../platform/use-case/services.ts' {
  interface Services {
    readonly policies: Policies
  }
}

export { openPolicies, type Policies } from './law-in-force.ts'
