import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { PolicySet } from '../pack/pack-types.ts'
import type { Determination } from './determination.ts'
import { examine } from './examine.ts'
import { tell } from './tell.ts'

/**
 * Determines class, grants and reasons of a family by the law of its day and place, in words and as plain JSON.
 * @throws AppError `policy.parameter-missing` naming the parameter, the place and the day when the class or a
 * grant hangs on a value that no pack has.
 */
export const determine = (set: PolicySet, facts: HouseholdFacts): Determination => tell(examine(set, facts))
