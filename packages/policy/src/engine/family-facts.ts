import type { HardshipFact, HouseholdFacts } from '../facts/household-facts.ts'
import { amount, ZERO } from '../values/amount.ts'
import { unknownFact } from '../values/unknown.ts'
import type { Value } from '../values/value.ts'
import { type FamilyFact, fullMonths, orUnknown } from './family.ts'
import { recordsOf } from './records.ts'

const holding = recordsOf('Holding', 'program', 'monthly', 'member')
const event = recordsOf('Event', 'kind', 'months', 'member')

const ofChange =
  (key: 'kind' | 'day' | 'selfReported', none: (facts: HouseholdFacts) => Value, path: string): FamilyFact =>
  ({ facts }) =>
    facts.change === null
      ? none(facts)
      : orUnknown(facts.change?.[key], facts.change === undefined ? 'change' : path)

const ofHardship =
  (key: keyof HardshipFact, none: Value): FamilyFact =>
  ({ facts: { hardship } }) => {
    if (hardship === null) return none
    const told = hardship?.[key]
    if (told === undefined) return unknownFact(hardship ? `hardship.${key}` : 'hardship')
    return key === 'need' && typeof told === 'number' ? amount(told) : told
  }

const ofHome =
  (key: 'tenure' | 'grade'): FamilyFact =>
  ({ facts: { home } }) =>
    home === null ? 'none' : orUnknown(home?.[key], home ? `home.${key}` : 'home')

/** How each fact of the family is read when a rule first asks for it. */
export const FAMILY_FACTS: Readonly<Record<string, FamilyFact>> = {
  day: ({ facts }) => facts.day,
  place: ({ facts }) => facts.place,
  residence: ({ facts }) => facts.residence,
  members: ({ members }) => members,
  holding: ({ facts }) =>
    facts.holding?.map((h) => holding(h.program, amount(h.monthly), h.member ?? '')) ??
    unknownFact('holding'),
  changeKind: ofChange('kind', () => 'none', 'change'),
  changeDay: ofChange('day', ({ day }) => day, 'change'),
  changeSelfReported: ofChange('selfReported', () => false, 'change.selfReported'),
  /** An event that lies ahead has not happened. */
  events: ({ facts: { events, day } }) =>
    events?.filter((e) => e.day <= day).map((e) => event(e.kind, fullMonths(e.day, day), e.member ?? '')) ??
    unknownFact('events'),
  homeTenure: ofHome('tenure'),
  homeGrade: ofHome('grade'),
  hardshipKind: ofHardship('kind', 'none'),
  hardshipSeverity: ofHardship('severity', 'none'),
  hardshipNeed: ofHardship('need', ZERO),
  hardshipMonths: ofHardship('months', 0),
  hardshipGiven: ofHardship('given', 0),
  hardshipSameCause: ofHardship('sameCause', false),
  monitored: ({ facts }) => orUnknown(facts.monitored, 'monitored'),
  residentMonths: ({ facts }) =>
    facts.residentSince ? fullMonths(facts.residentSince, facts.day) : unknownFact('residentSince'),
}
