import { plainDate } from '@songtan/kernel'
import { expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { openHouseholdAs, somebody } from '../../../../../test-kit/factories/families.ts'
import { toldFamily } from '../../../../../test-kit/factories/told-families.ts'
import { createDb } from '../../platform/db/db.ts'
import { countiesWithFamilies, familiesOnDay } from './families-on-day.ts'
import { householdFacts } from './household-facts.ts'

const app = await testApp()
const { db } = app.services
const clerk = await staffAs(app.services, 'town-clerk', PLACES.town)
const { county } = PLACES
const DAY = plainDate('2023-04-01')

const blocksOn = async (day = DAY, atOnce?: number) => {
  const blocks = []
  for await (const block of familiesOnDay(db, { county, day, atOnce })) blocks.push(block)
  return blocks
}

it('reads every family as it is read alone, in blocks, and says of what nobody told nothing', async () => {
  const ids = []
  for (const persons of [1, 2, 2] as const)
    ids.push((await toldFamily(app, clerk, { income: 600_000 * persons, persons })).id)
  ids.push((await openHouseholdAs(app, clerk, { members: [{ person: somebody(), relation: 'child' }] })).id)
  const blocks = await blocksOn(DAY, 3)
  expect(blocks.map((block) => block.length)).toEqual([3, 1])
  const alone = await Promise.all(
    ids.sort().map((householdId) => householdFacts(db, { county, householdId, day: DAY })),
  )
  expect(blocks.flat()).toEqual(alone)
  expect(blocks.flat().filter(({ incomes }) => incomes === undefined)).toHaveLength(1)
})

it('asks one query a block, whatever is in it, and one to see the end', async () => {
  const queries: string[] = []
  const watched = createDb({
    url: app.database.appUrl,
    poolSize: 1,
    onQuery: (text) => queries.push(text),
  })
  let families = 0
  for await (const block of familiesOnDay(watched, { county, day: DAY, atOnce: 2 })) families += block.length
  await watched.destroy()
  expect([families, queries.length]).toEqual([4, 3])
})

it('takes those alone who are families on the day, and knows which counties have any', async () => {
  const { id } = await openHouseholdAs(app, clerk, { openedOn: '2023-03-01' })
  const all = (await blocksOn()).flat().length
  expect((await blocksOn(plainDate('2023-02-28'))).flat()).toHaveLength(all - 1)
  await db
    .updateTable('registry.household')
    .set({ closedOn: '2023-03-15', closedReason: 'test' })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  expect((await blocksOn(plainDate('2023-03-14'))).flat()).toHaveLength(all)
  expect((await blocksOn(plainDate('2023-03-15'))).flat()).toHaveLength(all - 1)
  expect(await countiesWithFamilies(db, '6199')).toEqual([county])
  expect(await countiesWithFamilies(db, '619902')).toEqual([])
})
