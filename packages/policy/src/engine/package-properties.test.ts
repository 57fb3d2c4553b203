import { fen, plainDate } from '@songtan/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { policyFiles, realPolicies } from '../../../../test-kit/policies.ts'
import { closeAssumed } from '../facts/close-assumed.ts'
import * as codes from '../facts/codes.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { parseScenario } from '../scenario/parse-scenario.ts'
import type { Package, Standing } from './package.ts'
import { packageOf } from './package-of.ts'

const told = policyFiles('scenarios').map(({ path, text }) => parseScenario(text, path).facts)
const set = realPolicies()

const sound = ({ items }: Package): boolean =>
  items.every(
    (i) =>
      i.for.length > 0 &&
      (!i.childSensitive || i.publicity === 'none') &&
      i.for.every((e) => {
        const open = e.hangsOn.facts.length + e.hangsOn.parameters.length > 0
        const amount = e.amount
        const reasoned = amount === undefined || amount.fen !== null || amount.share || amount.reason
        return open === (e.standing === 'hangs') && (e.standing === 'entitled' || !amount) && reasoned
      }),
  )

it('every scenario has a whole and sound package, closed or as it was told', () => {
  const unsound = told
    .flatMap((facts) => [facts, closeAssumed(facts)])
    .filter((facts) => !sound(packageOf(set, facts)))
  expect(unsound).toEqual([])
})

const some = <T>(from: readonly T[]) => fc.constantFrom(...from)
const flag = fc.boolean()

const member: fc.Arbitrary<Partial<MemberFacts>> = fc.record({
  diagnoses: fc.subarray([...codes.DIAGNOSES]),
  careForm: some(codes.CARE_FORMS),
  longTermCare: flag,
  medicalInsurance: some(codes.MEDICAL_INSURANCES),
  pensionInsured: flag,
  registeredUnemployed: flag,
  unionMember: flag,
  veteran: flag,
  onlyChildLost: flag,
  boarding: flag,
  sex: some(codes.SEXES),
})
const events = fc.array(fc.record({ kind: some(codes.EVENTS), day: fc.constant(plainDate('2019-01-01')) }))
const hardship = fc.record({
  kind: some(codes.HARDSHIPS),
  severity: some(codes.SEVERITIES),
  need: fc.nat(9_000_000).map(fen),
  months: fc.nat(12),
  given: fc.nat(3),
  sameCause: flag,
})
const family = fc.record(
  {
    events,
    hardship,
    home: fc.record({ tenure: some(codes.TENURES), grade: some(codes.HOME_GRADES) }),
    monitored: flag,
    parentState: some(codes.PARENT_STATES),
  },
  { requiredKeys: [] },
)

/** What was told, with answers where nothing was. */
const filled = <T extends object>(known: T, answers: Partial<T>): T => {
  const copy = { ...known }
  for (const [key, answer] of Object.entries(answers))
    if (Reflect.get(copy, key) === undefined) Reflect.set(copy, key, answer)
  return copy
}

/** The same family after more was asked; facts that were told stay as they were. */
const withAnswers = (
  facts: HouseholdFacts,
  { parentState, ...more }: Partial<HouseholdFacts> & { parentState?: (typeof codes.PARENT_STATES)[number] },
  person: Partial<MemberFacts>,
): HouseholdFacts => {
  const since = plainDate('2018-01-01')
  const parentage = parentState && facts.members.map(({ id }) => ({ of: id, state: parentState, since }))
  return {
    ...filled(facts, { ...more, parentage }),
    members: facts.members.map((m) => filled(m, person)),
  }
}

const standings = (given: Package): Map<string, Standing> =>
  new Map(given.items.flatMap((i) => i.for.map((e) => [`${i.item} ${e.member ?? ''}`, e.standing])))

it('an answer settles what hung on it and never overturns what was settled without it', () => {
  const started = told.map((facts) => ({ ...closeAssumed(facts), hardship: undefined, parentage: undefined }))
  fc.assert(
    fc.property(some(started), family, member, (facts, more, person) => {
      const before = standings(packageOf(set, facts))
      const after = standings(packageOf(set, withAnswers(facts, more, person)))
      for (const [key, standing] of before) {
        const now = after.get(key)
        if (standing === 'not') expect([key, now]).toEqual([key, 'not'])
        if (standing === 'entitled' || standing === 'covered')
          expect([key, now === 'entitled' || now === 'covered']).toEqual([key, true])
      }
    }),
    { numRuns: 150 },
  )
})
