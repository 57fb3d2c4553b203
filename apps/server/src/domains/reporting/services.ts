import { type Boundaries, makeBoundaries } from './boundaries.ts'

declare module '../../platform/use-case/services.ts' {
  interface Services {
    /** Shapes of towns for maps (边界). */
    readonly boundaries: Boundaries
  }
}

export { makeBoundaries }
