export * from './browse/index.ts'
export { type Counted, composition } from './engine/composition.ts'
export type * from './engine/determination.ts'
export * from './engine/determination-json.ts'
export { determine } from './engine/determine.ts'
export { examine, type Findings } from './engine/examine.ts'
export type * from './engine/package.ts'
export { packageOf } from './engine/package-of.ts'
export { tell } from './engine/tell.ts'
export {
  type Counterfactual,
  type CounterfactualOptions,
  counterfactuals,
  foremost,
  supposing,
} from './explain/counterfactuals.ts'
export { type FactDifference, factDifferences } from './explain/fact-differences.ts'
export { type Reason, reasonsOf } from './explain/reasons.ts'
export type { ToldFact } from './explain/told-facts.ts'
export { type TraceNode, type TraceRoot, type TraceTree, traceTree } from './explain/trace-tree.ts'
export { closeAssumed } from './facts/close-assumed.ts'
export * from './facts/codes.ts'
export { factWords } from './facts/fact-words.ts'
export { factsFromJson, factsToJson } from './facts/facts-json.ts'
export type * from './facts/household-facts.ts'
export { bundleForPlace, openBundle } from './pack/bundle.ts'
export { hashOf, policySetHash } from './pack/hash.ts'
export type { Catalogue, Item, ItemConflict, Office } from './pack/item-types.ts'
export { loadPacks, NO_PACKS } from './pack/load-packs.ts'
export type {
  Basis,
  Declaration,
  Pack,
  ParameterValue,
  PlainValue,
  PolicySet,
  TermUnit,
  Words,
} from './pack/pack-types.ts'
export { type ParameterReading, parameter } from './pack/parameter.ts'
export type { PackSource } from './pack/read-pack-file.ts'
export { type Term, type Terms, terms } from './pack/terms.ts'
export { type Fault, PolicyError, type Problem, problemAt, sayProblem, sayProblemZh } from './problems.ts'
export { type CheckedDraft, checkDraft, type DraftFile } from './publish/check-draft.ts'
export {
  ITEM_CODES,
  ITEM_COLUMNS,
  type ItemColumn,
  type ItemRow,
  VALUE_COLUMNS,
  type ValueColumn,
  type ValueRow,
  YES,
} from './publish/draft-rows.ts'
export { draftTemplate } from './publish/draft-text.ts'
export { draftItems, withItemRows } from './publish/item-rows.ts'
export { draftInstruments, draftValues, withValueRows } from './publish/value-rows.ts'
export { withAssumed } from './scenario/assume.ts'
export { parseScenario } from './scenario/parse-scenario.ts'
export { type Difference, runScenario, type ScenarioResult } from './scenario/run-scenario.ts'
export type { Expectation, ExpectedGrant, Scenario } from './scenario/scenario.ts'
export { type Change, changeFromJson, readChange } from './simulate/change.ts'
export { type Cliff, cliffs } from './simulate/cliffs.ts'
export { OutcomeComparison } from './simulate/compare-outcomes.ts'
export type { ChangeStep, Comparison, Side } from './simulate/comparison.ts'
export { comparisonToJson } from './simulate/comparison-json.ts'
export { type ChangedFigure, type Draft, draftOf } from './simulate/draft.ts'
export { TYPICAL_FAMILIES, type TypicalFamily, typicalFamily } from './simulate/typical-family.ts'
