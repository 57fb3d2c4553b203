import { benefitsRoutes } from '@songtan/contract'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import {
  decide,
  familyIn,
  linesSent,
  recordAccount,
  returnText,
} from '../../../../../test-kit/factories/payments.ts'
import { sm3 } from '../../platform/crypto/cipher.ts'
import { verifyLedger } from './verify-ledger.ts'

const app = await testApp({ day: '2023-05-03' })
const desk = await payDesk(app)
const { county } = PLACES
const { db, services } = { db: app.services.db, services: app.services }

const download = async (id: string) => {
  const answer = await app.call(desk.clerk, benefitsRoutes.downloadBankFile, {
    county,
    id,
    purpose: 'hand-to-bank',
  })
  const body: unknown = answer.body
  return { ...answer, text: Buffer.isBuffer(body) ? body.toString() : '' }
}

const first = await familyIn(services, { name: '暖,小"明' })
const second = await familyIn(services, { village: PLACES.otherVillage })
for (const family of [first, second]) await decide(services, family, '2023-05', [{ monthly: 59_100 }])
const run = (await desk.build('2023-05')).body

test('there is no file before approval', async () => {
  const refused = await desk.send(run.id)
  expect([refused.status, refused.problem.code]).toEqual([409, 'benefits.run.state'])
})

test('the file has header, lines, totals and a checksum over the bytes above', async () => {
  await desk.approve(run.id)
  const file = (await desk.send(run.id)).body
  expect(file.name).toBe('619901-dibao-2023-05-1-1.csv')
  const { text } = await download(file.id)
  const rows = text.trimEnd().split('\n')
  expect(rows).toHaveLength(5)
  expect(rows[1]).toMatch(
    /^1,"暖,小""明",61990119800101\d{3}[\dX],暖河农商银行,62\d{14},591\.00,低保2023-05,.+,暖\d{6}$/,
  )
  expect(rows[3]).toBe('合计,2笔,,,,1182.00,,,')
  const body = text.slice(0, text.lastIndexOf('校验'))
  expect(rows[4]).toBe(`校验,SM3,${sm3(body)},,,,,,`)
  expect(file).toMatchObject({ lines: 2, total: 118_200, checksum: sm3(body) })
})

test('it is the same to the byte after names and accounts have changed, and each look is kept with its purpose', async () => {
  const [file] = (await desk.open(run.id)).bankFiles
  if (!file) throw new Error('a file')
  const before = await download(file.id)
  await db.updateTable('registry.person').set({ name: '改名' }).where('id', '=', second.personId).execute()
  await recordAccount(services, second)
  expect((await download(file.id)).text).toBe(before.text)
  const looks = await db
    .selectFrom('platform.audit')
    .select(['purpose', 'actorId'])
    .where('action', '=', 'benefits.downloadBankFile')
    .where('subjectId', '=', file.id)
    .where('outcome', '=', 'looked')
    .execute()
  expect(looks.length).toBeGreaterThanOrEqual(2)
  expect(looks[0]).toEqual({ purpose: 'hand-to-bank', actorId: `staff:${desk.clerk.id}` })
})

test('a return that does not fit is refused whole, with its line', async () => {
  const [file] = (await desk.open(run.id)).bankFiles
  if (!file) throw new Error('a file')
  const good = returnText(await linesSent(services, file.id))
  const wrong = await desk.upload(file.id, good.replace('591.00', '591.01'))
  expect([wrong.status, wrong.problem.code, wrong.problem.params]).toEqual([
    422,
    'benefits.return.mismatch',
    { line: 2, column: '金额' },
  ])
  const short = await desk.upload(file.id, good.split('\n').slice(0, 2).join('\n'))
  expect(short.problem.code).toBe('benefits.return.incomplete')
  const garbage = await desk.upload(file.id, Buffer.from([0xff, 0xfe, 0x00, 0x01]))
  expect([garbage.status, garbage.problem.code]).toEqual([422, 'benefits.return.columns'])
  expect((await desk.open(run.id)).progress).toMatchObject({ sent: 2, paid: 0 })
})

test('read once and again the same, other content is refused; only the failed one stays open', async () => {
  const [file] = (await desk.open(run.id)).bankFiles
  if (!file) throw new Error('a file')
  const text = returnText(await linesSent(services, file.id), ({ householdNumber }) =>
    householdNumber === first.number ? '户名不符' : undefined,
  )
  const bytes = iconv.encode(text, 'gb18030')
  const answers = [await desk.upload(file.id, bytes), await desk.upload(file.id, bytes)]
  expect(answers.map(({ status, body }) => [status, body.paid, body.failed])).toEqual([
    [200, 1, 1],
    [200, 1, 1],
  ])
  const other = await desk.upload(file.id, `${text}\n`)
  expect([other.status, other.problem.code]).toEqual([409, 'benefits.return.already'])
  const failed = await app.call(desk.clerk, benefitsRoutes.listRunLines, {
    county,
    id: run.id,
    state: 'failed',
  })
  expect(failed.body).toMatchObject({
    total: 1,
    items: [{ householdNumber: first.number, reason: 'name-mismatch', accountCorrected: false }],
  })
})

test('only the failed goes again, and only after its account was recorded anew', async () => {
  const early = await desk.send(run.id)
  expect([early.status, early.problem.code]).toEqual([409, 'benefits.bank-file.nothing-to-send'])
  await recordAccount(services, first, '6210000000000000999')
  const again = await desk.send(run.id)
  expect(again.body).toMatchObject({ seq: 2, lines: 1, total: 59_100 })
  expect((await download(again.body.id)).text).toContain('6210000000000000999')
  const twice = await desk.send(run.id)
  expect(twice.problem.code).toBe('benefits.run.state')
  expect((await desk.answer(again.body.id)).body).toMatchObject({ paid: 1, failed: 0 })
  const done = await desk.open(run.id)
  expect(done).toMatchObject({ state: 'settled', progress: { paid: 2, failed: 0 }, actions: [] })
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('a stored line that was altered stops the file', async () => {
  const [file] = (await desk.open(run.id)).bankFiles
  if (!file) throw new Error('a file')
  await db.updateTable('benefits.bank_file').set({ checksum: 'altered' }).where('id', '=', file.id).execute()
  const stopped = await download(file.id)
  expect([stopped.status, stopped.problem.code]).toEqual([409, 'benefits.bank-file.altered'])
})
