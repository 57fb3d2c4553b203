import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { plainDate, residentIdCheck } from '@songtan/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { simulatedSources } from '../../../../../test-kit/sources.ts'
import { postQuery } from './post-query.ts'
import { makeSourceDirectory, SOURCES_FILE } from './source-directory.ts'

const FOLDER = mkdtempSync(path.join(tmpdir(), 'songtan-sources-'))
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

const FIRST_17 = '61990119800101001'
const RESIDENT = `${FIRST_17}${residentIdCheck(FIRST_17)}`
const DAY = plainDate('2023-04-03')
const query = {
  query: 'q-1',
  authorisation: 'SQ619901-2023-000001',
  purpose: 'application',
  day: DAY,
  residentId: RESIDENT,
  name: '测试甲',
}

let sources: Awaited<ReturnType<typeof simulatedSources>>
beforeAll(async () => {
  sources = await simulatedSources(FOLDER, 1500)
  sources.put([
    {
      source: 'bank',
      residentId: RESIDENT,
      records: [{ kind: 'balance', product: 'deposit', bank: '某银行', balance: 300_000 }],
    },
    { source: 'tax', residentId: RESIDENT, records: [{ kind: 'death', on: '2023-01-01' }] },
  ])
})
beforeEach(() => {
  sources.control({ source: '*', latencyMs: 0, failRate: 0, down: false, malformed: false, refuses: false })
})

const ask = async (code: 'bank' | 'tax' | 'police') => {
  const address = await makeSourceDirectory(FOLDER).find(code)
  if (!address) throw new Error('no address')
  return postQuery(code, address, query, DAY)
}

describe('three values', () => {
  it('found, with the data date', async () => {
    expect(await ask('bank')).toEqual({
      state: 'found',
      dataDate: '2023-04-02',
      records: [{ kind: 'balance', product: 'deposit', bank: '某银行', balance: 300_000 }],
    })
  })
  it('none', async () => {
    expect(await ask('police')).toEqual({ state: 'none', dataDate: '2023-04-02' })
  })
  it.each([
    ['timeout', { latencyMs: 5000 }],
    ['unreachable', { down: true }],
    ['error', { failRate: 1 }],
    ['malformed', { malformed: true }],
    ['refused', { refuses: true }],
  ] as const)('failed: %s', async (failure, fault) => {
    sources.control({ source: 'police', ...fault })
    expect(await ask('police')).toEqual({ state: 'failed', failure })
  })
  it('takes a record that the source has no business to send for malformed', async () => {
    expect(await ask('tax')).toEqual({ state: 'failed', failure: 'malformed' })
  })
})

it('fails every second question at a rate of one half', async () => {
  sources.control({ source: 'police', failRate: 0.5 })
  const states = []
  for (let n = 0; n < 4; n += 1) states.push((await ask('police')).state)
  expect(states).toEqual(['none', 'failed', 'none', 'failed'])
})

describe('an answer from elsewhere', () => {
  const bodies: Record<string, string> = {
    '/future': '{"result":"none","dataDate":"2023-04-04"}',
    '/extra': '{"result":"none","dataDate":"2023-04-03","idNumber":"x"}',
    '/empty': '{"result":"found","dataDate":"2023-04-03","records":[]}',
    '/long': `{"result":"none","dataDate":"2023-04-03","x":"${'x'.repeat(600_000)}"}`,
    '/text': 'ok',
    '/nothing': '',
  }
  const server = createServer((request, response) => {
    if (request.url === '/moved') return response.writeHead(302, { location: '/text' }).end()
    if (request.url === '/half') {
      response.writeHead(200, { 'content-length': '100' }).write('{"result"')
      return request.socket.end()
    }
    response.end(bodies[request.url ?? ''])
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

  it.each([
    ...Object.keys(bodies).map((address) => [address, 'malformed']),
    ['/moved', 'unreachable'],
    ['/half', 'unreachable'],
  ])('%s: %s', async (address, failure) => {
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}${address}`
    expect(await postQuery('bank', { url, timeoutMs: 2000 }, query, DAY)).toEqual({
      state: 'failed',
      failure,
    })
  })
})

describe('addresses', () => {
  it('are none without the file, and an unreadable file is told', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'songtan-sources-'))
    const directory = makeSourceDirectory(empty)
    expect(await directory.find('bank')).toBeUndefined()
    expect((await directory.list()).map(({ url }) => url)).toEqual(Array(8).fill(null))
    writeFileSync(path.join(empty, SOURCES_FILE), '{"sources":{"bank":{"url":"file:///etc/passwd"}}}')
    await expect(directory.find('bank')).rejects.toThrow()
    rmSync(empty, { recursive: true })
  })
})

it('leaves through one door: nothing but ask-source.ts posts a query', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'post-query.ts')
    .map((file) => ({ file, text: readFileSync(path.join(import.meta.dirname, file), 'utf8') }))
  expect(files.length).toBeGreaterThan(5)
  const callers = files.filter(({ text }) => text.includes('post-query') || /\bfetch\(/.test(text))
  expect(callers.map(({ file }) => file)).toEqual(['ask-source.ts'])
})
