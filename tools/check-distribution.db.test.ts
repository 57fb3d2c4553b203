import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { emptyDatabase, freshDatabase } from '../test-kit/database.ts'

const TOOL = path.join(import.meta.dirname, 'check-distribution.ts')

const run = (url: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, url], { encoding: 'utf8' })
  return { code: status, out: stdout.trimEnd().split('\n'), err: stderr.trimEnd().split('\n') }
}

describe('check-distribution', () => {
  it('passes on the migrated database', async () => {
    const { code, out } = run((await freshDatabase()).ownerUrl)
    expect(out).toEqual([expect.stringMatching(/^distribution: \d+ tables read, 0 violations$/)])
    expect(code).toBe(0)
  })

  it('fails on a database without tables, naming what the manifest misses', async () => {
    const { code, out } = run((await emptyDatabase()).ownerUrl)
    expect(out).toContain('registry.person manifest there is no such table; partitions have no row')
    expect(out.at(-1)).toMatch(/^distribution: 0 tables read, \d+ violations$/)
    expect(code).toBe(1)
  })

  it('migrates a database of its own when asked for a scratch one', () => {
    expect(run('--scratch').code).toBe(0)
  })

  it('says in one line that it cannot reach the server', () => {
    const { code, err } = run('postgres://nobody@127.0.0.1:1/none')
    expect(err).toEqual([expect.stringMatching(/^distribution: /)])
    expect(code).toBe(2)
  })
})
