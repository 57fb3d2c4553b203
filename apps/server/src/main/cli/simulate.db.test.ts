import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programsRoutes } from '@songtan/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { operator, PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { openHouseholdAs } from '../../../../../test-kit/factories/families.ts'
import { submittedDraft } from '../../../../../test-kit/factories/policy-drafts.ts'
import { toldFamily } from '../../../../../test-kit/factories/told-families.ts'
import { run } from './simulate.ts'

const app = await testApp()
const { db, cipher, clock } = app.services
const open = async () => ({ db, cipher, clock, actor: operator, close: async () => undefined })
const clerk = await staffAs(app.services, 'town-clerk', PLACES.town)

const out: string[] = []
const err: string[] = []
const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) }
beforeEach(() => {
  out.length = 0
  err.length = 0
})

const fileOf = async (text: string) => {
  const file = join(await mkdtemp(join(tmpdir(), 'songtan-simulate-')), 'change.yaml')
  await writeFile(file, text)
  return file
}
const simulated = async (text: string, place: string = PLACES.county) => ({
  code: await run(['--place', place, '--change', await fileOf(text)], io, open),
  json: out.length > 0 ? JSON.parse(out.join('\n')) : undefined,
})

/** 5964.00 yuan a year becomes 6600.00; 边缘 below 1.5 times that: 8946.00 becomes 9900.00 (L1 §9, L2 §23). */
const RAISED = 'from: 2023-04-01\nset: { dibao.standard.rural: "6600.00" }\n'

describe('songtan simulate', () => {
  it('tells families, persons and cost before and after, to the fen, on both sides of the line', async () => {
    const incomes = [
      { income: 590_000 }, // 64.00 a year below: 5.33 a month; then 700.00: 58.33
      { income: 1_192_799, persons: 2 as const }, // one fen below 2 × 5964.00: 0.00 a month; then 1272.01: 106.00
      { income: 596_400 }, // at the old line: edge; then 636.00 a year below: 53.00
      { income: 660_000 }, // at the new line: edge, and stays
      { income: 894_600 }, // at the old edge: none; then below 9900.00: edge
      { income: 990_000 }, // at the new edge: none, and stays
    ]
    for (const family of incomes) await toldFamily(app, clerk, family)
    await openHouseholdAs(app, clerk)
    const { code, json } = await simulated(RAISED)
    expect(code).toBe(0)
    const heads = (families: number, persons = families) => ({ families, persons })
    expect(json).toMatchObject({ place: PLACES.county, from: '2023-04-01', ...heads(7, 8) })
    expect(json.before).toMatchObject({
      monthly: '5.33',
      classes: {
        ...{ tekun: heads(0), dibao: heads(2, 3), edge: heads(2), none: heads(2), unknown: heads(1) },
      },
      hanging: heads(1),
    })
    expect(json.after).toMatchObject({
      monthly: '217.33',
      classes: { dibao: heads(3, 4), edge: heads(2), none: heads(1), unknown: heads(1) },
    })
    expect(json.moved).toEqual([
      { from: 'edge', to: 'dibao', ...heads(1) },
      { from: 'none', to: 'edge', ...heads(1) },
    ])
    expect(json.programs).toEqual([{ program: 'dibao', gained: heads(1), lost: heads(0) }])
    expect(json.changes).toEqual([
      { direction: 'same', over: null, upTo: null, monthly: '0.00', ...heads(3) },
      { direction: 'more', over: '50.00', upTo: '100.00', monthly: '106.00', ...heads(2) },
      { direction: 'more', over: '100.00', upTo: '200.00', monthly: '106.00', ...heads(1, 2) },
    ])
    expect(json.open).toEqual(heads(1))
    expect(json.comparable).toEqual({ before: '5.33', after: '217.33', ...heads(6, 7) })
    const [county] = json.counties
    expect(county).toMatchObject({ county: PLACES.county, before: json.before, after: json.after })
    expect(county.cliffs).toHaveLength(4)
  })

  it('of a city adds its counties, and leaves the record of one look with what for', async () => {
    const { code, json } = await simulated(RAISED, '6199')
    expect([code, json.families, json.counties.length]).toEqual([0, 7, 1])
    expect(err.at(-1)).toBe(`${PLACES.county}: 7 families`)
    const looks = await db
      .selectFrom('platform.audit')
      .select(['actorId', 'county', 'outcome', 'purpose', 'details'])
      .where('action', '=', 'programs.simulate')
      .where('county', '=', '619900')
      .execute()
    expect(looks).toEqual([
      {
        ...{ actorId: 'operator:test', county: '619900', outcome: 'looked', purpose: 'simulation' },
        details: { place: '6199', from: '2023-04-01', keys: 'dibao.standard.rural' },
      },
    ])
  })

  it.each([
    [
      'an unknown key',
      'from: 2023-04-01\nset: { dibao.standard.moon: "1.00" }',
      'dibao.standard.moon: no such',
    ],
    [
      'grace beyond the ceiling',
      'from: 2023-04-01\nset: { exit.grace.months: 7 }',
      'exit.grace.months: 7 lies above',
    ],
    ['no day', 'set: { exit.grace.months: 3 }', 'the key from is missing'],
    ['no YAML', 'from: [', 'change.yaml:1'],
  ])('a bad change file ends with 1 and one line: %s', async (_, text, said) => {
    expect((await simulated(text)).code).toBe(1)
    expect([out, err.length]).toEqual([[], 1])
    expect(err[0]).toContain(said)
    expect(err[0]).not.toContain('\n')
  })

  it('tells which figure a draft lacks, and takes nobody for a loser whom it cannot decide', async () => {
    await toldFamily(app, clerk, { income: 700_000, ill: true })
    const { json } = await simulated(
      'from: 2023-04-01\nset: { dibao.single.mode.illness: standardMinusOwnIncome }',
    )
    const one = { families: 1, persons: 1 }
    expect(json.moved).toEqual([{ from: 'edge', to: 'undecidable', ...one }])
    const [lacking] = json.after.lacking
    expect(lacking).toMatchObject(one)
    expect(err.at(-1)).toBe(
      `1 families cannot be decided by the draft: there is no value of ${lacking.parameter}`,
    )
    expect([json.programs, json.open]).toEqual([[], { families: 2, persons: 2 }])
    expect([json.before.monthly, json.comparable.before, json.comparable.after]).toEqual([
      '502.33',
      '5.33',
      '5.33',
    ])
  })

  it('a place without families ends with 1 and one line', async () => {
    expect((await simulated(RAISED, '619902')).code).toBe(1)
    expect(err).toEqual(['songtan simulate: no family is registered in 619902 on 2023-04-01'])
  })

  it('rests on the law in force, with what was published beside the packs', async () => {
    const [officer, approver] = [
      await staffAs(app.services, 'policy-officer', '6199'),
      await staffAs(app.services, 'policy-approver', '6199'),
    ]
    const wanted = { key: 'dibao.standard.rural', value: '6200.00', unit: 'yuan/year', from: '2023-04-02' }
    const { id, version } = await submittedDraft(app, officer, wanted)
    expect((await app.call(approver, programsRoutes.publishDraft, { id, version })).status).toBe(200)
    const { json } = await simulated(RAISED.replace('2023-04-01', '2023-04-02'))
    expect(json.figures[0].before.zh).toBe('6200.00 元/年')
  })

  it.each([
    [[]],
    [['--place', '619901']],
    [['--place', '61', '--change', 'x']],
    [['--place', '619901', '--change', '/nowhere']],
    [['--place', '619901', '--change', 'x', 'more']],
    [['--town', '619901']],
  ])('wrong use: %j', async (args) => {
    expect(await run(args, io, open)).toBe(2)
    expect([out.length, err.length]).toEqual([0, 1])
  })
})
