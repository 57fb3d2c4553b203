export { currentAccount, type PayeeAccount } from './accounts.queries.ts'
export type { Acting } from './acting.ts'
export type { PersonInput } from './admit-members.ts'
export { familiesOfCitizen, isMemberCitizen } from './citizen.queries.ts'
export { type Comparison, declaredBesideVerified } from './domain/beside.ts'
export { csvText } from './domain/csv.ts'
export { maskName } from './domain/masked-name.ts'
export type { Relation } from './domain/relations.ts'
export { familyChanged } from './events.ts'
export { factsOn, type StoredFact } from './facts.queries.ts'
export {
  countFamiliesOnDay,
  countiesWithFamilies,
  factsOfFamilies,
  familiesOnDay,
} from './families-on-day.ts'
export { adultsOf, type Family, familyFor, familyVillage, findFamily } from './family-for.ts'
export { type FactsAsked, householdFacts } from './household-facts.ts'
export { type AccountInput, keepFirstAccount } from './keep-account.ts'
export {
  type BroughtFact,
  endVerifiedFact,
  recordDeclaredFacts,
  recordVerifiedFacts,
} from './keep-told-facts.ts'
export { type Member, membersOn } from './members.queries.ts'
export { type FamilyInput, type OpenedFamily, openFamily } from './open-family.ts'
export { type OpenedPerson, personOpened } from './person-opened.ts'
export { setClass } from './set-class.ts'
export { shownName } from './shown-name.ts'
