import { addDays, plainDate } from '@songtan/kernel'
import { beforeEach, describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { acted } from '../../../../../test-kit/factories/acting.ts'
import { nth, openHouseholdAs, somebody } from '../../../../../test-kit/factories/families.ts'
import {
  adultsOf,
  endVerifiedFact,
  type FamilyInput,
  familyFor,
  householdFacts,
  openFamily,
  personOpened,
  recordDeclaredFacts,
  recordVerifiedFacts,
  setClass,
} from './index.ts'

const app = await testApp()
const { services } = app
const { db } = services
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const { county, village } = PLACES
const day = plainDate('2023-04-03')

beforeEach(() => app.clock.moveTo('2023-04-03'))

type Member = FamilyInput['members'][number]
const told = (members: readonly Member[], given: Partial<FamilyInput> = {}) =>
  acted(services, (tx, acting) =>
    openFamily(tx, acting, {
      ...{ county, village, residence: 'rural', day, facts: [], source: 'application', members },
      ...given,
    }),
  )
const applicant = (person = somebody()): Member => ({ ...person, ref: 'me', relation: 'applicant' })
const other = (ref: string, relation: Member['relation'], person = somebody()): Member => ({
  ...person,
  ref,
  relation,
})
const relationsOf = async (householdId: string) =>
  (await familyFor(db, county, householdId)).members.map(({ personId, relation }) => [personId, relation])

describe('a family that an application tells of', () => {
  it('is opened with its members and declared facts, each under the word it was told by', async () => {
    const sourceRef = services.clock.newId()
    const family = await told([applicant(), other('son', 'child')], {
      sourceRef,
      facts: [
        { ref: 'me', fact: { kind: 'income', value: { kind: 'wage', amount: 90_000, per: 'month' } } },
        { ref: 'son', fact: { kind: 'disability', value: { kind: 'mental', grade: 2 } } },
        { fact: { kind: 'change', value: { kind: 'other', day: '2023-03-01' } } },
      ],
    })
    expect(family).toMatchObject({ opened: true, county, village })
    const [me, son] = family.members.map(({ personId }) => personId)
    expect(family.members.map(({ ref }) => ref)).toEqual(['me', 'son'])
    const facts = await householdFacts(db, { county, householdId: family.householdId, day })
    expect(facts).toMatchObject({
      ...{ day, place: county, residence: 'rural' },
      members: [
        { id: me, relation: 'applicant', register: county },
        { id: son, relation: 'child', disability: { kind: 'mental', grade: 2 } },
      ],
      incomes: [{ member: me, kind: 'wage', amount: 90_000, per: 'month' }],
      change: { kind: 'other' },
    })
    expect(facts.assets).toBeUndefined()
    const row = await db
      .selectFrom('registry.fact')
      .select('source')
      .where('sourceRef', '=', sourceRef)
      .execute()
    expect(row.map(({ source }) => source)).toEqual(Array(3).fill('application'))
  })

  it('is found again by its applicant, keeps who was not named and takes in who is new', async () => {
    const [me, wife] = [somebody(), somebody()]
    const first = await told([applicant(me), other('wife', 'spouse', wife)])
    const again = await told([applicant(me), other('baby', 'child')])
    expect(again).toMatchObject({ opened: false, householdId: first.householdId, number: first.number })
    expect((await relationsOf(first.householdId)).map(([, relation]) => relation)).toEqual([
      'head',
      'spouse',
      'child',
    ])
  })

  it('is found by a listed member, with relations turned to its head', async () => {
    const husband = somebody()
    const { id, personIds } = await openHouseholdAs(app, clerk, { head: husband })
    const members = [applicant(), other('him', 'spouse', husband), other('mother', 'parent')]
    const family = await told(members)
    expect(family).toMatchObject({ opened: false, householdId: id })
    const idOf = new Map(family.members.map(({ ref, personId }) => [ref, personId]))
    expect(await relationsOf(id)).toEqual([
      [nth(personIds, 0), 'head'],
      [idOf.get('me'), 'spouse'],
      [idOf.get('mother'), 'other'],
    ])
  })

  it('cannot take a member away from another family', async () => {
    const [mine, theirs] = [somebody(), somebody()]
    await told([applicant(mine)])
    await told([applicant(theirs)])
    await expect(told([applicant(mine), other('x', 'sibling', theirs)])).rejects.toMatchObject({
      status: 409,
      code: 'registry.member-elsewhere',
    })
  })

  it('is one family when it applies twice at the same moment', async () => {
    const me = somebody()
    const answers = await Promise.allSettled([told([applicant(me)]), told([applicant(me)])])
    const families = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    expect(families.length).toBeGreaterThan(0)
    expect(new Set(families.map(({ householdId }) => householdId)).size).toBe(1)
  })
})

describe('what other domains tell and ask', () => {
  const single = async () => {
    const family = await told([applicant(somebody({ born: '2005-04-03', phone: '13900002222' }))], {
      facts: [{ ref: 'me', fact: { kind: 'asset', value: { kind: 'deposit', value: 1 } } }],
    })
    return { ...family, personId: nth(family.members, 0).personId }
  }

  it('lets the verified prevail, as known on each day', async () => {
    const { householdId, personId } = await single()
    const before = services.clock.now()
    app.clock.moveTo('2023-04-10')
    const fact = { kind: 'asset' as const, value: { kind: 'deposit' as const, value: 900 } }
    await acted(services, (tx, acting) =>
      recordVerifiedFacts(tx, acting, {
        ...{ county, householdId, facts: [{ personId, fact, source: 'bank', from: day }] },
      }),
    )
    const assets = async (knownAt?: Date) =>
      (await householdFacts(db, { county, householdId, day, knownAt })).assets
    expect(await assets()).toMatchObject([{ value: 900 }])
    expect(await assets(before)).toMatchObject([{ value: 1 }])
  })

  it('keeps what was told later and ends what holds no longer', async () => {
    const { householdId, personId } = await single()
    const holding = { kind: 'holding' as const, value: { program: 'dibao' as const, monthly: 59_100 } }
    await acted(services, async (tx, acting) => {
      const declared = { personId, fact: { kind: 'labour' as const, value: { ability: 'none' as const } } }
      await recordDeclaredFacts(tx, acting, {
        ...{ county, householdId, facts: [{ ...declared, source: 'supplement', from: day }] },
      })
      await recordVerifiedFacts(tx, acting, {
        ...{ county, householdId, facts: [{ personId: null, fact: holding, source: 'benefits', from: day }] },
      })
      const on = addDays(day, 30)
      await endVerifiedFact(tx, acting, { county, householdId, personId: null, fact: holding, on })
    })
    const facts = await householdFacts(db, { county, householdId, day: addDays(day, 29) })
    expect(facts.members[0]?.labour).toBe('none')
    expect(facts.holding).toMatchObject([{ program: 'dibao', monthly: 59_100 }])
    expect((await householdFacts(db, { county, householdId, day: addDays(day, 30) })).holding).toEqual([])
  })

  it('sets the class and says so to whoever listens', async () => {
    const { householdId } = await single()
    await acted(services, (tx, acting) => setClass(tx, acting, { county, householdId, class: 'edge', day }))
    expect(await familyFor(db, county, householdId)).toMatchObject({ class: 'edge', classSince: day })
    const events = await db
      .selectFrom('platform.event')
      .select(['type', 'payload'])
      .where('subject', '=', householdId)
      .orderBy('id')
      .execute()
    expect(events.map(({ type, payload }) => [type, Object(payload).change])).toEqual([
      ['registry.familyChanged', 'opened'],
      ['registry.familyChanged', 'class'],
    ])
  })

  it('tells who is of age on the birthday itself', async () => {
    const { householdId } = await single()
    const adults = (on: string) => adultsOf(db, { county, householdId, day: plainDate(on), adultAge: 18 })
    app.clock.moveTo('2023-04-04')
    expect([(await adults('2023-04-03')).length]).toEqual([1])
    const minor = await told([applicant(somebody({ born: '2005-04-04' }))])
    const at = { county, householdId: minor.householdId, day, adultAge: 18 }
    expect(await adultsOf(db, at)).toEqual([])
  })

  it('opens a person for a query that leaves', async () => {
    const { personId } = await single()
    const opened = await personOpened(db, services, county, personId)
    expect(opened.phone).toBe('13900002222')
    expect(opened.residentId).toMatch(/^61990120050403\d{3}[\dX]$/)
    await expect(personOpened(db, services, county, services.clock.newId())).rejects.toMatchObject({
      status: 404,
    })
  })
})
