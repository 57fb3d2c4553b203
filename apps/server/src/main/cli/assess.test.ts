import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from './assess.ts'

const SCENARIO = `name: 试
day: 2023-04-01
place: "619901"
residence: rural
members:
  - {id: a, relation: applicant, born: 1980-05-01, majorIllness: true}
incomes:
  - {member: a, kind: business, amount: "600.00", per: month}
`

const call = async (text: string) => {
  const file = join(await mkdtemp(join(tmpdir(), 'songtan-assess-')), 'a.yaml')
  await writeFile(file, text)
  const out: string[] = []
  const err: string[] = []
  const code = await run([file], { out: (l) => out.push(l), err: (l) => err.push(l) })
  return { code, out, err, json: out.length > 0 ? JSON.parse(out.join('\n')) : undefined }
}

describe('songtan assess', () => {
  it('prints the determination as JSON with money as texts', async () => {
    const { code, json } = await call(SCENARIO)
    expect(code).toBe(0)
    expect(json).toMatchObject({
      day: '2023-04-01',
      place: '619901',
      class: 'edge',
      perCapita: '600.00',
      grants: [{ program: 'dibao-single', member: 'a', monthly: '497.00' }],
      missing: [],
      policy: { hash: expect.stringMatching(/^[0-9a-f]{64}$/), packs: ['cn', '6199-nuanhe'] },
    })
    expect(Object.keys(json)).toEqual(expect.arrayContaining(['refusals', 'review', 'trace']))
  })

  it('adds what would have changed it, to the fen', async () => {
    const { json } = await call(SCENARIO)
    expect(json.counterfactuals).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'amount', subject: 'incomes', from: '7200.00', to: '5963.99', unit: 'yuan/year' },
        outcome: { class: 'dibao', grants: [{ program: 'dibao', monthly: '0.00' }] },
        zh: '若家庭月人均收入再低约 103.00 元（全家年收入再少 1236.01 元），则为最低生活保障家庭，低保金每月 0.00 元',
      }),
    )
  })

  it('an amount nobody knows is null, with its parameter', async () => {
    const { json } = await call(SCENARIO.replace('619901', '610303'))
    expect(json.grants).toEqual([{ program: 'dibao-single', member: 'a', monthly: null }])
    expect(json.missing).toEqual(['dibao.single.mode.illness'])
    expect(json.review.map((r: { code: string }) => r.code)).toContain('amount-unknown')
  })

  it('a bad file, or a parameter that must be there, is one line and exit 1', async () => {
    const bad = await call(SCENARIO.replace('rural', 'town'))
    expect([bad.code, bad.err.length, bad.out.length]).toEqual([1, 1, 0])
    expect(bad.err[0]).toMatch(/a\.yaml:4: unknown code "town"/)
    const missing = await call(SCENARIO.replace('619901', '110101'))
    expect(missing).toMatchObject({
      code: 1,
      err: ['songtan assess: no value of dibao.standard.rural for 110101 on 2023-04-01'],
    })
  })

  it('wrong use is one line and exit 2', async () => {
    const err: string[] = []
    const io = { out: () => undefined, err: (l: string) => void err.push(l) }
    expect(await run([], io)).toBe(2)
    expect(await run(['nowhere.yaml'], io)).toBe(2)
    expect(await run(['a', 'b'], io)).toBe(2)
    expect(err).toHaveLength(3)
  })
})
