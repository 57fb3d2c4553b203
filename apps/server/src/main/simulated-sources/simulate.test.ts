import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { residentIdCheck } from '@songtan/kernel'
import { afterAll, describe, expect, it } from 'vitest'
import { SOURCE_CODES } from '../../domains/verification/domain/sources.ts'
import { startSimulatedSources } from './simulate.ts'
import { writeAddresses } from './write-addresses.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'songtan-simulated-'))
const file = path.join(folder, 'books.ndjson')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FIRST_17 = '61990119800101001'
const residentId = `${FIRST_17}${residentIdCheck(FIRST_17)}`
const query = {
  query: 'q',
  authorisation: 'SQ',
  purpose: 'application',
  day: '2023-04-03',
  residentId,
  name: '测试',
}
const send = async (url: string, method: string, body: unknown) => {
  const response = await fetch(url, { method, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}

describe('the simulated sources', () => {
  it('keep their books through a restart', async () => {
    const first = await startSimulatedSources({ file })
    const entry = { source: 'market', residentId }
    const records = [
      { kind: 'enterprise', name: '某店', role: 'sole-trader', capital: 1, foundedOn: '2020-01-01' },
    ]
    expect(await send(`${first.url}/register`, 'PUT', [{ ...entry, records }])).toEqual({
      status: 200,
      body: { entries: 1 },
    })
    await first.close()
    const second = await startSimulatedSources({ file })
    const answer = await send(second.urls.market, 'POST', query)
    expect(answer.body).toEqual({ result: 'found', dataDate: '2023-04-02', records })
    expect(second.queries()).toEqual([{ source: 'market', query: 'q', authorisation: 'SQ' }])
    await second.close()
  })

  it('take orders while they run, and none they do not understand', async () => {
    const sources = await startSimulatedSources()
    expect((await send(`${sources.url}/control`, 'POST', { source: '*', refuses: true })).status).toBe(200)
    for (const code of SOURCE_CODES) expect((await send(sources.urls[code], 'POST', query)).status).toBe(403)
    for (const [to, body] of [
      ['/control', { source: 'nobody' }],
      ['/control', { source: 'bank', failRate: 2 }],
      ['/register', [{ source: 'bank' }]],
      ['/elsewhere', {}],
    ] as const)
      expect((await send(`${sources.url}${to}`, 'POST', body)).status).toBe(400)
    expect((await send(sources.urls.bank, 'POST', { ...query, residentId: '1' })).status).toBe(400)
    await sources.close()
  })

  it('say where they listen in one whole file', async () => {
    const sources = await startSimulatedSources()
    await writeAddresses(folder, sources)
    const written = JSON.parse(readFileSync(path.join(folder, 'sources.json'), 'utf8'))
    expect(Object.keys(written.sources)).toEqual([...SOURCE_CODES])
    expect(existsSync(path.join(folder, 'sources.json.new'))).toBe(false)
    await sources.close()
  })
})
