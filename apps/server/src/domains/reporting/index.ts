export { BOUNDARIES_FILE, type Boundaries } from './boundaries.ts'
export { makeBoundaries } from './services.ts'
