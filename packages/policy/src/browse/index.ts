export { sayParameter } from '../engine/say-parameter.ts'
export { celText } from './cel-text.ts'
export { diffLaw, type LawChange, type LawChangeKind, type LawDiff } from './diff-law.ts'
export { historyOf, type Stretch } from './history.ts'
export {
  LEVELS,
  type Level,
  type Origin,
  type ParameterRow,
  type ParameterStanding,
  type PlaceLaw,
  placeLaw,
  type RuleRow,
  type Told,
} from './place-law.ts'
export { SUBJECTS, type Subject } from './subjects.ts'
