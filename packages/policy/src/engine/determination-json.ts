import { AppError, type Fen, formatYuan } from '@songtan/kernel'
import { canonical } from '../pack/hash.ts'
import type { Determination } from './determination.ts'

const yuan = (amount: Fen | null): string | null => (amount === null ? null : formatYuan(amount))

/** The JSON of `songtan assess` (contracts.md §2): money as decimal yuan texts. */
export const toAssessJson = (d: Determination) => ({
  ...d,
  perCapita: yuan(d.perCapita),
  grants: d.grants.map((g) => ({ ...g, monthly: yuan(g.monthly) })),
})

/** A determination as it is frozen beside a decision. */
export const determinationToJson = (d: Determination): unknown => JSON.parse(JSON.stringify(d))

const isDetermination = (given: unknown): given is Determination =>
  typeof given === 'object' &&
  given !== null &&
  ['day', 'place', 'class', 'grants', 'policy', 'trace'].every((key) => key in given)

/** A frozen determination back from JSON. @throws AppError `policy.determination-unreadable` */
export const determinationFromJson = (json: unknown): Determination => {
  if (!isDetermination(json)) throw new AppError(422, 'policy.determination-unreadable')
  return json
}

/** Whether two determinations say the same in every word and fen, as a recomputation must. */
export const sameDetermination = (a: Determination, b: Determination): boolean =>
  canonical(a) === canonical(b)
