import { AppError } from '@songtan/kernel'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { permissions } from '../authz/permission.ts'
import { readCase, writeCase } from './use-case.ts'

const app = await testApp()
const { services } = app
const clerk = await staffAs(services, 'town-clerk')
const examiner = await staffAs(services, 'county-examiner')

const { grow } = permissions('test', { grow: { posts: ['town-clerk'] } })
const input = z.strictObject({ county: z.string(), fail: z.boolean().optional() })
const operation = { id: 'test.grow', input, output: z.object({ turn: z.number() }) }

let turns = 0
const growing = writeCase(operation, { permission: grow }, async ({ input: { fail }, tx, newId }) => {
  turns += 1
  await tx
    .insertInto('platform.event')
    .values({
      county: '619901',
      id: newId(),
      type: 'test.grown',
      version: 1,
      subject: newId(),
      payload: '{}',
      occurredAt: services.clock.now(),
    })
    .execute()
  if (fail) throw new AppError(422, 'test.refused')
  return { turn: turns, secret: 'never declared' } as { turn: number }
})

const count = async (
  table: 'platform.event' | 'platform.audit' | 'platform.idempotency',
): Promise<number> => {
  const { n } = await services.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

test('a refused call leaves nothing behind, not even its key', async () => {
  const before = [await count('platform.event'), await count('platform.idempotency')]
  const call = { actor: clerk, input: { county: '619901', fail: true }, idempotencyKey: 'refused-1' }
  await expect(growing.run(call, services)).rejects.toThrow('test.refused')
  expect([await count('platform.event'), await count('platform.idempotency')]).toEqual(before)
})

test('the same key gives the same answer and does the work once', async () => {
  const call = { actor: clerk, input: { county: '619901' }, idempotencyKey: 'once-0001' }
  const first = await growing.run(call, services)
  const events = await count('platform.event')
  expect(await growing.run(call, services)).toEqual({ turn: first.turn })
  expect(await count('platform.event')).toBe(events)
})

test('eight at once with one key: one does the work, all get its answer', async () => {
  const call = { actor: clerk, input: { county: '619901' }, idempotencyKey: 'race-00001' }
  const before = await count('platform.event')
  const answers = await Promise.all(Array.from({ length: 8 }, () => growing.run(call, services)))
  expect(new Set(answers.map(({ turn }) => turn)).size).toBe(1)
  expect(await count('platform.event')).toBe(before + 1)
})

test('a key used for something else is refused', async () => {
  const call = { actor: clerk, input: { county: '619901' }, idempotencyKey: 'other-0001' }
  await growing.run(call, services)
  await expect(growing.run({ ...call, input: { county: '619902' } }, services)).rejects.toMatchObject({
    code: 'idempotency.mismatch',
    status: 422,
  })
})

test('another person’s key is another key', async () => {
  const other = await staffAs(services, 'town-clerk')
  const key = { input: { county: '619901' }, idempotencyKey: 'mine-00001' }
  const mine = await growing.run({ actor: clerk, ...key }, services)
  expect((await growing.run({ actor: other, ...key }, services)).turn).toBe(mine.turn + 1)
})

test('a post that may not is refused before anything is read', async () => {
  await expect(growing.run({ actor: examiner, input: {} }, services)).rejects.toMatchObject({
    code: 'permission.denied',
  })
})

test('wrong input names its field', async () => {
  await expect(growing.run({ actor: clerk, input: { county: 1 } }, services)).rejects.toMatchObject({
    code: 'input.invalid',
    field: 'county',
  })
})

test('a look is recorded with its purpose, and a refused look too', async () => {
  const { look } = permissions('test', { look: { posts: ['town-clerk'] } })
  const looking = readCase(
    { ...operation, id: 'test.look' },
    { permission: look },
    async ({ note, requireArea }) => {
      note({ purpose: '核对家庭情况' })
      requireArea('619902001001')
      return { turn: 0 }
    },
  )
  await expect(looking.run({ actor: clerk, input: { county: '619901' } }, services)).rejects.toMatchObject({
    status: 404,
  })
  const row = await services.db
    .selectFrom('platform.audit')
    .select(['outcome', 'purpose', 'county', 'actorId'])
    .where('action', '=', 'test.look')
    .executeTakeFirstOrThrow()
  expect(row).toEqual({
    outcome: 'refused',
    purpose: '核对家庭情况',
    county: '619901',
    actorId: `staff:${clerk.id}`,
  })
})
