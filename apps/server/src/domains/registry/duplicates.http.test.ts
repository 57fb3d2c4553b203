import { registryRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { fictionalId, nth, openHouseholdAs } from '../../../../../test-kit/factories/families.ts'

const app = await testApp()
const { services } = app
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const examiner = await staffAs(services, 'county-examiner')
const { county } = PLACES

let twins = 0
/** Two entries of one name and birthday under two numbers, the second a member of a family with another head. */
const twice = async () => {
  twins += 1
  const born = `1950-01-${String(twins).padStart(2, '0')}`
  const name = `重复${twins}号`.replace(/\d/g, (digit) => '零一二三四五六七八九'.charAt(Number(digit)))
  const entry = (sequence: number) => ({ name, residentId: fictionalId(sequence, born) })
  const first = await openHouseholdAs(app, clerk, { head: entry(2 * twins) })
  const second = await openHouseholdAs(app, clerk, {
    members: [{ person: entry(2 * twins + 1), relation: 'parent' }],
  })
  const [a, b] = [nth(first.personIds, 0), nth(second.personIds, 1)]
  const { body } = await app.call(examiner, registryRoutes.listDuplicates, { county })
  const found = body.items.find((item) => [item.a.personId, item.b.personId].includes(b))
  if (!found) throw new Error('no duplicate was found')
  return { first, second, a, b, found }
}
const decide = (id: string, given: object) =>
  app.call(examiner, registryRoutes.decideDuplicate, {
    ...{ county, id, version: 1, decision: 'different', reason: '查验原件' },
    ...given,
  })
const membersOf = async (id: string) =>
  (await app.call(examiner, registryRoutes.family, { county, id })).body.members.map((m) => m.personId)

describe('a person entered twice', () => {
  it('is found at entry, with reasons, and shown on both families', async () => {
    const { first, second, a, b, found } = await twice()
    expect(found).toMatchObject({
      reasons: ['name', 'birth'],
      state: 'open',
    })
    expect([found.a.householdNumber, found.b.householdNumber].sort()).toEqual(
      [first.number, second.number].sort(),
    )
    const page = (await app.call(clerk, registryRoutes.family, { county, id: second.id })).body
    expect(page.duplicates).toMatchObject([{ personId: b, otherPersonId: a, duplicateId: found.duplicateId }])
  })

  it('is not asked about among those of one family: twins share phone and birthday', async () => {
    const before = (await app.call(examiner, registryRoutes.listDuplicates, { county })).body.total
    const twin = (n: number) => ({
      person: { name: `双${n}`, residentId: fictionalId(n, '2012-12-12'), phone: '13500001111' },
      relation: 'child' as const,
    })
    const { id } = await openHouseholdAs(app, clerk, { members: [twin(500), twin(502)] })
    await app.call(clerk, registryRoutes.addMember, {
      ...{ county, id, version: 1, ...twin(504), on: '2023-02-01' },
    })
    expect((await app.call(examiner, registryRoutes.listDuplicates, { county })).body.total).toBe(before)
  })

  it('that is two persons stays two, and is not asked again', async () => {
    const { found, second, b } = await twice()
    expect((await decide(found.duplicateId, {})).status).toBe(200)
    const { version } = nth(
      (await app.call(clerk, registryRoutes.family, { county, id: second.id })).body.members,
      1,
    )
    await app.call(clerk, registryRoutes.correctPerson, {
      ...{ county, id: second.id, personId: b, version, phone: '13500002222', reason: '补登' },
    })
    const { body } = await app.call(clerk, registryRoutes.family, { county, id: second.id })
    expect([body.duplicates, body.members.length]).toEqual([[], 2])
  })

  it('that is one person is kept once, and both as before when it is undone', async () => {
    const { found, first, second, a, b } = await twice()
    const same = { decision: 'same', keepId: a }
    const { status, body } = await decide(found.duplicateId, same)
    expect([status, body.version]).toEqual([200, 2])
    expect(await membersOf(second.id)).not.toContain(b)
    app.clock.moveTo('2023-04-05')
    const undo = await app.call(examiner, registryRoutes.undoDuplicate, {
      ...{ county, id: found.duplicateId, version: 2, reason: '认错人' },
    })
    expect(undo.status).toBe(200)
    expect(await membersOf(second.id)).toContain(b)
    expect(await membersOf(first.id)).toEqual([a])
    for (const day of ['2023-01-01', '2023-04-03', '2023-04-04', '2023-04-05']) {
      const page = await app.call(examiner, registryRoutes.family, { county, id: second.id, day })
      expect(page.body.members).toHaveLength(2)
    }
    app.clock.moveTo('2023-04-03')
  })

  it('is found under either number once it is one person', async () => {
    const { found, second, a, b } = await twice()
    const entry = await services.db
      .selectFrom('registry.person')
      .select(['residentIdSealed', 'name'])
      .where('county', '=', county)
      .where('id', '=', b)
      .executeTakeFirstOrThrow()
    await decide(found.duplicateId, { decision: 'same', keepId: a })
    const person = { name: entry.name, residentId: services.cipher.open(entry.residentIdSealed) }
    const { body: page } = await app.call(clerk, registryRoutes.family, { county, id: second.id })
    const answer = await app.call(clerk, registryRoutes.addMember, {
      ...{ county, id: second.id, version: page.version, person, relation: 'parent', on: '2023-04-01' },
    })
    expect(answer.problem.code).toBe('registry.member-elsewhere')
  })

  it('keeps the entry that is in a family, and not a head’s against their family', async () => {
    const { found, a, b, second } = await twice()
    expect((await decide(found.duplicateId, { decision: 'same' })).problem.code).toBe('registry.keep-needed')
    const heads = await decide(found.duplicateId, { decision: 'same', keepId: b })
    expect(heads.problem.code).toBe('registry.duplicate-heads-family')
    await app.call(clerk, registryRoutes.endMembership, {
      ...{ county, id: second.id, version: 1, personId: b, on: '2023-04-01', reason: '离家' },
    })
    expect((await decide(found.duplicateId, { decision: 'same', keepId: b })).problem.code).toBe(
      'registry.keep-the-member',
    )
    expect((await decide(found.duplicateId, { decision: 'same', keepId: a })).status).toBe(200)
  })

  it('is decided once: a second, a stale and a needless act are refused', async () => {
    const { found } = await twice()
    const id = found.duplicateId
    const undo = (version: number) =>
      app.call(examiner, registryRoutes.undoDuplicate, { county, id, version, reason: 'x' })
    expect((await undo(1)).problem.code).toBe('registry.duplicate-open')
    const answers = await Promise.all([decide(id, {}), decide(id, {})])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await decide(id, { version: 2 })).problem.code).toBe('registry.duplicate-decided')
    expect((await undo(1)).problem.code).toBe('record.changed')
    expect((await undo(2)).status).toBe(200)
  })

  it('is listed page by page', async () => {
    await twice()
    const { body } = await app.call(examiner, registryRoutes.listDuplicates, { county, limit: 1 })
    expect(body.items).toHaveLength(1)
    const next = await app.call(examiner, registryRoutes.listDuplicates, {
      ...{ county, limit: 1, after: body.next ?? '' },
    })
    expect(next.body.items[0]?.duplicateId).not.toBe(body.items[0]?.duplicateId)
    expect(next.body).not.toHaveProperty('total')
  })
})
