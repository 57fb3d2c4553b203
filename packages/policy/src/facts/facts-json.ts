import { list, record, storedFen, text } from '../source/decode.ts'
import { locateJson } from '../source/located-json.ts'
import { checkFacts } from './check-facts.ts'
import { factFields } from './decode-facts.ts'
import type { HouseholdFacts } from './household-facts.ts'

const stored = record(
  (f): HouseholdFacts => ({
    ...checkFacts(factFields(f, storedFen), f),
    assumed: f.opt('assumed', list(text)),
  }),
)

/** Frozen facts back from JSON (money in whole fen). @throws PolicyError `policy.invalid` */
export const factsFromJson = (json: unknown): HouseholdFacts => stored(locateJson(json, 'facts'), 'facts')

/** Facts as they are frozen beside a decision: plain JSON, unknown facts left out. */
export const factsToJson = (facts: HouseholdFacts): unknown => JSON.parse(JSON.stringify(facts))
