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

  it('nothing found or nothing named is one line and exit 2', async () => {
    const empty = await folderWith({})
    for (const args of [[empty], [join(empty, 'gone')], []]) {
      const { code, out, err } = await call(...args)
      expect([code, out.length, err.length]).toEqual([2, 0, 1])
    }
  })
})
