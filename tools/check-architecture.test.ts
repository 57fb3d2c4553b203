import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { withRepository } from './architecture/plant.ts'

const TOOL = join(import.meta.dirname, 'check-architecture.ts')

const run = (root: string): { code: number | null; lines: string[] } => {
  const { status, stdout } = spawnSync(process.execPath, [TOOL, root], { encoding: 'utf8' })
  return { code: status, lines: stdout.trimEnd().split('\n') }
}

describe('check-architecture', () => {
  it('passes on a clean tree', () => {
    const clean = {
      'packages/kernel/src/fen.ts': 'export const ZERO = 0\n',
      'packages/kernel/src/fen.test.ts': "import { ZERO } from './fen.ts'\nit('is zero', () => ZERO)\n",
      'apps/server/src/domains/org/index.ts': "export * from './post.ts'\n",
      'apps/server/src/domains/org/post.ts': "import { ZERO } from '@songtan/kernel'\nexport { ZERO }\n",
    }
    expect(withRepository(clean, run)).toEqual({
      code: 0,
      lines: ['architecture: 4 files read, 0 violations'],
    })
  })

  it('tells place, rule and reason of each violation and exits 1', () => {
    const planted = {
      'tools/utils.ts': 'export {}\n',
      'packages/kernel/src/a.ts': "// now\nimport 'node:fs'\n",
    }
    expect(withRepository(planted, run)).toEqual({
      code: 1,
      lines: [
        'packages/kernel/src/a.ts:2 purity pure code may not import node:fs',
        'tools/utils.ts:0 name utils.ts names no thing: say what it holds',
        'architecture: 2 files read, 2 violations',
      ],
    })
  })

  it('fails when it read no files', () => {
    const { code, lines } = withRepository({ 'README.md': 'nothing here\n' }, run)
    expect(code).toBe(1)
    expect(lines[0]).toContain('nothing-read')
  })

  it('leaves out what git ignores and what was deleted', () => {
    const files = {
      '.gitignore': 'dist/\n',
      'tools/dist/utils.ts': 'export {}\n',
      'tools/a.ts': 'export {}\n',
      'tools/misc.ts': 'export {}\n',
    }
    const found = withRepository(files, (root) => {
      execFileSync('git', ['add', '.'], { cwd: root })
      rmSync(join(root, 'tools/misc.ts'))
      return run(root)
    })
    expect(found.lines).toEqual(['architecture: 1 files read, 0 violations'])
  })
})
