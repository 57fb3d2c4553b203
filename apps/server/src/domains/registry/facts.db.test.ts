import type { FamilyFact } from '@songtan/contract'
import { addDays, plainDate } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { acted } from '../../../../../test-kit/factories/acting.ts'
import { nth, openHouseholdAs } from '../../../../../test-kit/factories/families.ts'
import { factsOn } from './facts.queries.ts'
import { type FactEntry, keepFacts } from './facts.repo.ts'

const app = await testApp()
const { services } = app
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const START = plainDate('2022-01-01')
const at = (n: number) => addDays(START, n)

const wage = (amount: number): FamilyFact => ({
  kind: 'income',
  value: { kind: 'wage', amount, per: 'month' },
})
const amountsOf = (facts: Awaited<ReturnType<typeof factsOn>>) =>
  facts.flatMap(({ fact }) => (fact.kind === 'income' ? [fact.value.amount] : [])).sort((a, b) => a - b)

const family = async () => {
  const { county, id: householdId, personIds } = await openHouseholdAs(app, clerk)
  const personId = nth(personIds, 0)
  const keep = (...facts: (Partial<FactEntry> & { readonly fact: FamilyFact })[]) =>
    acted(services, (tx, acting) =>
      keepFacts(tx, acting, {
        ...{ county, householdId },
        facts: facts.map((fact) => ({
          ...{ personId, standing: 'declared' as const, source: 'statement', from: START },
          ...fact,
        })),
      }),
    )
  const on = async (n: number, knownAt?: Date) =>
    amountsOf(await factsOn(services.db, { county, householdId, personIds: [personId], day: at(n), knownAt }))
  return { county, householdId, personId, keep, on }
}

describe('a fact', () => {
  it('supersedes the older of its kind from its day on, and nothing is overwritten', async () => {
    const { county, personId, keep, on } = await family()
    await keep({ fact: wage(100) })
    const { superseded } = await keep({ fact: wage(200), from: at(10) })
    expect(superseded).toBe(1)
    expect([await on(0), await on(9), await on(10), await on(-1)]).toEqual([[100], [100], [200], []])
    const rows = await services.db
      .selectFrom('registry.fact')
      .select(['supersededAt', 'supersededBy', 'effectiveTo'])
      .where('county', '=', county)
      .where('personId', '=', personId)
      .orderBy('effectiveFrom')
      .orderBy('id')
      .execute()
    expect(rows.map(({ supersededAt, effectiveTo }) => [supersededAt !== null, effectiveTo])).toEqual([
      [true, null],
      [false, at(10)],
      [false, null],
    ])
  })

  it('stands beside those told with it: two jobs are two wages', async () => {
    const { keep, on } = await family()
    await keep({ fact: wage(100) }, { fact: wage(50) })
    expect(await on(0)).toEqual([50, 100])
    await keep({ fact: wage(70), from: at(5) })
    expect([await on(4), await on(5)]).toEqual([[50, 100], [70]])
  })

  it('of a closed period leaves what stood before and after it', async () => {
    const { keep, on } = await family()
    await keep({ fact: wage(100) })
    await keep({ fact: wage(0), from: at(3), to: at(6) })
    expect([await on(2), await on(3), await on(5), await on(6)]).toEqual([[100], [0], [0], [100]])
  })

  it('does not touch another standing, aspect or kind', async () => {
    const { keep, on } = await family()
    const pension: FamilyFact = { kind: 'income', value: { kind: 'pension', amount: 7, per: 'month' } }
    await keep({ fact: wage(100) })
    await keep({ fact: wage(101), standing: 'verified' }, { fact: pension })
    expect(await on(1)).toEqual([7, 100, 101])
  })

  it('is refused without its person, with an impossible grade or an empty period', async () => {
    const { keep } = await family()
    await expect(keep({ fact: wage(1), personId: null })).rejects.toMatchObject({
      code: 'registry.fact-subject',
    })
    const grade: FamilyFact = { kind: 'disability', value: { kind: 'mental' } }
    await expect(keep({ fact: wage(1) }, { fact: grade })).rejects.toMatchObject({
      code: 'registry.fact-value',
      field: 'facts.1.fact.value.grade',
    })
    await expect(keep({ fact: wage(1), to: START })).rejects.toMatchObject({ code: 'registry.fact-value' })
  })
})

const statement = fc.record({
  amount: fc.integer({ min: 1, max: 1_000_000 }),
  from: fc.nat(30),
  days: fc.option(fc.integer({ min: 1, max: 20 })),
})

it('answers for every day as the statements say, and for every past instant as it answered then', async () => {
  let seconds = 0
  await fc.assert(
    fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 6 }), async (statements) => {
      const { keep, on } = await family()
      const truth = new Map<number, number>()
      const remembered: { knownAt: Date; answers: number[][] }[] = []
      for (const { amount, from, days } of statements) {
        seconds += 60
        app.clock.moveTo(new Date(Date.parse('2023-04-03T02:00:00Z') + seconds * 1000).toISOString())
        await keep({ fact: wage(amount), from: at(from), ...(days ? { to: at(from + days) } : {}) })
        for (let n = from; n < (days ? from + days : 60); n += 1) truth.set(n, amount)
        const answers = await Promise.all([0, 10, 20, 30, 45].map((n) => on(n)))
        remembered.push({ knownAt: services.clock.now(), answers })
        expect(answers).toEqual([0, 10, 20, 30, 45].map((n) => [truth.get(n) ?? []].flat()))
      }
      for (const { knownAt, answers } of remembered)
        expect(await Promise.all([0, 10, 20, 30, 45].map((n) => on(n, knownAt)))).toEqual(answers)
    }),
    { numRuns: 20 },
  )
})
