import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from './scenarios.ts'

const SCENARIO = `name: 试
day: 2023-04-01
place: "619901"
residence: rural
members:
  - {id: a, relation: applicant, born: 1980-05-01}
incomes: []
expect: {class: dibao}
`

const folderWith = async (files: Record<string, string>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'songtan-scenarios-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

const call = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, { out: (l) => out.push(l), err: (l) => err.push(l) })
  return { code, out, err }
}

describe('songtan scenarios', () => {
  it('a line each and a sum; exit 0 when all passed', async () => {
    const folder = await folderWith({ 'a.yaml': SCENARIO, 'deep/b.yaml': SCENARIO.replace('试', '再试') })
    expect(await call(folder)).toEqual({ code: 0, out: ['✓ 试', '✓ 再试', '2 passed, 0 failed'], err: [] })
  })

  it('says what differs; exit 1', async () => {
    const folder = await folderWith({ 'a.yaml': SCENARIO.replace('class: dibao', 'class: edge, grants: []') })
    const { code, out } = await call(folder)
    expect(code).toBe(1)
    expect(out).toEqual([
      '✗ 试: expected class edge got class dibao; expected grants [] got grants [dibao 497.00]',
      '0 passed, 1 failed',
    ])
  })

  it('an invalid file is told with its line and counts as failed', async () => {
    const folder = await folderWith({ 'a.yaml': SCENARIO, 'b.yaml': SCENARIO.replace('rural', 'town') })
    const { code, out } = await call(folder)
    expect(code).toBe(1)
    expect(out[1]).toContain(`✗ ${join(folder, 'b.yaml')}:4: unknown code "town"`)
    expect(out[2]).toBe('1 passed, 1 failed')
  })

  it('takes single files, and only scenarios where packs lie beside them', async () => {
    const folder = await folderWith({ 'cn/pack.yaml': 'rules: []', 'cn/scenarios/a.yaml': SCENARIO })
    expect((await call(folder)).out).toEqual(['✓ 试', '1 passed, 0 failed'])
    expect((await call(join(folder, 'cn/scenarios/a.yaml'))).code).toBe(0)
  })

  it('takes packs of another folder: a new place beside those of the product', async () => {
    const pack = 'pack: {place: "6198", zh: 试市, en: Trial}\n'
    const values = [
      'instruments: [{id: trial, zh: 试, en: Trial}]',
      'parameters:',
      '  - key: dibao.standard.rural',
      '    basis: {instrument: trial, article: 标准}',
      '    source: 试',
      '    values: [{value: "6000.00", unit: yuan/year, from: 2023-01-01}]',
    ].join('\n')
    const scenario = SCENARIO.replace('619901', '619801').replace('{class: dibao}', '{perCapita: "0.00"}')
    const folder = await folderWith({ '6198-trial/pack.yaml': pack, '6198-trial/scenarios/a.yaml': scenario })
    const lacking = 'expected a determination got no value of dibao.standard.rural for 619801 on 2023-04-01'
    expect((await call('--packs', folder, folder)).out).toEqual([`✗ 试: ${lacking}`, '0 passed, 1 failed'])
    await writeFile(join(folder, '6198-trial/pack.yaml'), pack + values)
    const { out } = await call('--packs', folder, folder)
    expect(out[0]).not.toContain('no value of dibao.standard.rural')
    expect((await call(folder)).out[0]).toContain(lacking)
  })

  it('a folder of the same name stands in for that of the product', async () => {
    const folder = await folderWith({
      '6199-nuanhe/pack.yaml': 'pack: {place: "6199", zh: 暖河, en: Nuanhe}',
      'a.yaml': SCENARIO,
    })
    const { out } = await call('--packs', folder, join(folder, 'a.yaml'))
    expect(out[0]).toContain('no value of dibao.standard.rural for 619901')
  })

  it('packs that do not load are told with their lines; exit 1', async () => {
    const folder = await folderWith({ '6198-trial/pack.yaml': 'pack: {place: "6198"}', 'a.yaml': SCENARIO })
    const { code, out, err } = await call('--packs', folder, join(folder, 'a.yaml'))
    expect([code, out]).toEqual([1, []])
    expect(err[0]).toContain('6198-trial/pack.yaml:1')
    const empty = await folderWith({ 'a.txt': '' })
    expect((await call('--packs', empty, folder)).err).toEqual([`✗ ${empty}:1: there are no packs here`])
  })

  it('nothing found or nothing named is one line and exit 2', async () => {
    const empty = await folderWith({})
    for (const args of [[empty], [join(empty, 'gone')], [], ['--packs', empty], ['--folder', empty]]) {
      const { code, out, err } = await call(...args)
      expect([code, out.length, err.length]).toEqual([2, 0, 1])
    }
  })
})
