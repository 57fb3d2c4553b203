import type { Pack, PolicySet } from '@songtan/policy'

/** How the nation is named where a place is asked for; its packs have no digits. */
export const NATION = 'cn'

/** The digits of a place as routes name it. */
export const digitsOf = (place: string): string => (place === NATION ? '' : place)

/** Packs that speak for a place: its own, those it lies in, and the nation's. */
export const packsOver = (set: PolicySet, place: string): Pack[] =>
  set.packs.filter((pack) => digitsOf(place).startsWith(pack.place))

/** The same, and those of every place inside it. */
export const packsAround = (set: PolicySet, place: string): Pack[] =>
  set.packs.filter((pack) => digitsOf(place).startsWith(pack.place) || pack.place.startsWith(digitsOf(place)))
