import { accessRoutes } from '@songtan/contract'
import { beforeEach, expect, it } from 'vitest'
import { operator } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { totpCode } from '../../platform/crypto/totp.ts'
import { run } from './administrators.ts'

const app = await testApp()
const { db, cipher, clock } = app.services
const open = async () => ({ db, cipher, clock, actor: operator, close: async () => undefined })

const out: string[] = []
const err: string[] = []
const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) }

beforeEach(() => {
  out.length = 0
  err.length = 0
})

it.each([[], ['61990'], ['city'], ['619901', '619902']])('wrong use: %j', async (...args) => {
  expect(await run(args, io, open)).toBe(2)
  expect(err).toHaveLength(1)
})

it.each([
  ['619999', 'no such place'],
  ['619901001', 'from the county up'],
])('a place that cannot have them: %s', async (code, words) => {
  expect(await run([code], io, open)).toBe(1)
  expect(err.join()).toContain(words)
  expect(await db.selectFrom('org.staff').select('id').execute()).toEqual([])
})

it('enters three persons once, who sign in and must change the password; two operators at once make three', async () => {
  const codes = await Promise.all([run(['6199'], io, open), run(['6199'], io, open)])
  expect(codes.sort()).toEqual([0, 1])
  expect(err.join()).toContain('security administrator')
  const lines = out.map((line) => line.split('\t'))
  expect(lines.map(([kind]) => kind)).toEqual(['system-admin', 'security-admin', 'audit-admin'])
  const [, login = '', password = '', secret = ''] = lines[1] ?? []
  const visitor = { kind: 'visitor', id: 'visitor', label: 'visitor' } as const
  const signedIn = await app.call(visitor, accessRoutes.signIn, {
    login,
    password,
    code: totpCode(secret, clock.wall()),
  })
  expect([signedIn.status, signedIn.body.mustChangePassword]).toEqual([200, true])
  const rows = await db.selectFrom('platform.audit').select(['actorId', 'subjectKind']).execute()
  expect(rows.filter(({ actorId }) => actorId === 'operator:test')).toHaveLength(3)
})
