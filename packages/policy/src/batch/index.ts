export { encodeFamilies, type Families, FamiliesBuilder } from './columns/families.ts'
export { familyComparer, type TwoLaws } from './compare/compare-families.ts'
export { type BatchDecision, decideFamilies } from './decide-families.ts'
export { LIMITS } from './limits.ts'
export { type Condition, compileCondition, OPEN } from './program/compile-condition.ts'
export { type CompiledLaw, compileLaw, type Program } from './program/compile-law.ts'
export {
  BEYOND,
  HANGS,
  HOUSEHOLD,
  type Outcomes,
  roomFor,
  UNDECIDABLE,
  UNKNOWN_CLASS,
} from './program/outcomes.ts'
