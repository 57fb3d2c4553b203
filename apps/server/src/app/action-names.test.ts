import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { ACTION_NAMES, actionName } from '@songtan/contract'
import { expect, test } from 'vitest'
import { allBindings } from './domains.ts'

/** `action: 'domain.verbNoun'` and `ACTION = …`: rows that jobs and commands write themselves. */
const WRITTEN = /(?:\baction:|\bACTION =) '([a-z]+\.[a-zA-Z]+)'/g

const writtenByJobs = async (): Promise<string[]> => {
  const found: string[] = []
  for await (const file of glob('apps/server/src/**/*.ts', { cwd: ROOT })) {
    if (file.endsWith('.test.ts')) continue
    for (const [, action = ''] of readFileSync(path.join(ROOT, file), 'utf8').matchAll(WRITTEN))
      found.push(action)
  }
  return found
}
const ROOT = path.join(import.meta.dirname, '../../../..')

test('every action that can stand in the audit has a name, and no name is left over', async () => {
  const actions = [...allBindings.map(({ useCase }) => useCase.permission.action), ...(await writtenByJobs())]
  expect(actions.length).toBeGreaterThan(100)
  expect([...new Set(actions)].sort()).toEqual(Object.keys(ACTION_NAMES).sort())
})

test('names are words in both languages, each its own', () => {
  const names = Object.values(ACTION_NAMES)
  for (const { zh, en } of names) {
    expect(zh).toMatch(/^\p{Script=Han}{2,}$/u)
    expect(en).toMatch(/^[A-Z][a-z ,’-]+$/)
  }
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length)
})

test('an action of another release is shown by its code', () => {
  expect(actionName('old.action')).toEqual({ zh: 'old.action', en: 'old.action' })
})
