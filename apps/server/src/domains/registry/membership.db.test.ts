import { addDays, plainDate } from '@songtan/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { acted } from '../../../../../test-kit/factories/acting.ts'
import { nth, openHouseholdAs, somebody } from '../../../../../test-kit/factories/families.ts'
import { RELATIONS, type Relation } from './domain/relations.ts'
import { membersOn } from './members.queries.ts'
import { addMembership, changeMemberships } from './memberships.repo.ts'

const app = await testApp()
const { services } = app
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const START = plainDate('2022-01-01')
const DAYS = 40
const at = (n: number) => addDays(START, n)
const probes = [0, 5, 10, 15, 20, 25, 30, 39]

const step = fc.record({
  who: fc.nat(2),
  on: fc.nat(30),
  to: fc.constantFrom(...RELATIONS.filter((relation) => relation !== 'head'), 'ended' as const),
})

/** What the steps say of each person and day, kept as plainly as can be. */
class Truth {
  readonly days = new Map<string, Relation | 'ended'>()
  at(who: number, n: number): Relation | 'ended' {
    return this.days.get(`${who}:${n}`) ?? 'ended'
  }
  say(who: number, from: number, to: Relation | 'ended'): void {
    for (let n = from; n < DAYS; n += 1) if (this.at(who, n) !== 'ended') this.days.set(`${who}:${n}`, to)
  }
  join(who: number, from: number, relation: Relation): void {
    for (let n = from; n < DAYS; n += 1) this.days.set(`${who}:${n}`, relation)
  }
}

let seconds = 0
const later = () => {
  seconds += 60
  app.clock.moveTo(new Date(Date.parse('2023-04-03T02:00:00Z') + seconds * 1000).toISOString())
}

it('memberships answer for every day as was said, and for every instant as they answered then', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
      const family = await openHouseholdAs(app, clerk, {
        openedOn: '2022-01-01',
        members: [1, 2].map(() => ({ person: somebody({ born: '1970-01-01' }), relation: 'other' as const })),
      })
      const { county, id: householdId, personIds } = family
      const truth = new Truth()
      for (const who of [0, 1, 2]) truth.join(who, 0, who === 0 ? 'head' : 'other')
      const answer = async (knownAt?: Date) =>
        Promise.all(
          probes.map(async (n) => {
            const members = await membersOn(services.db, { county, householdId, day: at(n), knownAt })
            return members
              .map(({ personId, relation }) => `${personIds.indexOf(personId)} ${relation}`)
              .sort()
          }),
        )
      const expected = () =>
        probes.map((n) =>
          [0, 1, 2].filter((who) => truth.at(who, n) !== 'ended').map((who) => `${who} ${truth.at(who, n)}`),
        )
      const remembered: { knownAt: Date; told: string[][] }[] = []
      for (const { who, on, to } of steps) {
        later()
        const personId = nth(personIds, who)
        const from = at(on)
        await acted(services, async (tx, acting) => {
          const gone = [...Array(DAYS).keys()].every((n) => n < on || truth.at(who, n) === 'ended')
          if (gone && to !== 'ended') {
            await addMembership(tx, acting, { county, householdId, personId, relation: to, from })
            truth.join(who, on, to)
          } else {
            const changes = [{ personId, relation: to }]
            await changeMemberships(tx, acting, { county, householdId, on: from, changes, reason: 'test' })
            truth.say(who, on, to)
          }
        })
        const told = await answer()
        expect(told).toEqual(expected())
        remembered.push({ knownAt: services.clock.now(), told })
      }
      for (const { knownAt, told } of remembered) expect(await answer(knownAt)).toEqual(told)
    }),
    { numRuns: 20 },
  )
})

it('a person is a member of one family a day, whatever the order of entry', async () => {
  const [a, b] = [await openHouseholdAs(app, clerk), await openHouseholdAs(app, clerk)]
  const { county } = a
  const join = (householdId: string, personId: string, from: string) =>
    acted(services, (tx, acting) =>
      addMembership(tx, acting, { county, householdId, personId, relation: 'other', from: plainDate(from) }),
    )
  const person = nth(a.personIds, 0)
  await expect(join(b.id, person, '2023-02-01')).rejects.toMatchObject({ code: 'registry.member-elsewhere' })
  await expect(join(b.id, person, '2022-06-01')).rejects.toMatchObject({ code: 'registry.member-elsewhere' })
  await expect(join(a.id, person, '2023-02-01')).rejects.toMatchObject({ code: 'registry.member-already' })
})
