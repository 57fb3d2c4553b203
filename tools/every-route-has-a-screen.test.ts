import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as contract from '@songtan/contract'
import { describe, expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '..')

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Routes as the front ends write them: `casesRoutes.listLetters`. */
const routes = Object.entries(contract).flatMap(([group, members]) =>
  group.endsWith('Routes') && isRecord(members)
    ? Object.entries(members).flatMap(([verb, route]) =>
        isRecord(route) && typeof route.audience === 'string' && typeof route.id === 'string'
          ? [{ id: route.id, audience: route.audience, written: `${group}.${verb}` }]
          : [],
      )
    : [],
)

const sourceOf = (app: string): string =>
  globSync(`apps/${app}/src/**/*.{ts,tsx}`, { cwd: ROOT })
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
    .join('\n')

const READ_WITH_ITS_LIST = 'the list of a family’s authorisations carries each one whole'

/** Routes without a screen, each with its reason. */
const WITHOUT: Readonly<Record<string, string>> = {
  'verification.showAuthorisation': READ_WITH_ITS_LIST,
}

const calls = (source: string, written: string): boolean =>
  new RegExp(`\\b${written.replace('.', '\\.')}\\b`).test(source)

describe.each([
  { audience: 'staff', apps: ['console'] },
  { audience: 'citizen', apps: ['citizen'] },
  { audience: 'public', apps: ['console', 'citizen'] },
])('routes for $audience', ({ audience, apps }) => {
  const source = apps.map(sourceOf).join('\n')
  const own = routes.filter((route) => route.audience === audience)

  test('each can be called on a screen, or says why not', () => {
    expect(own.length).toBeGreaterThan(5)
    const unused = own.filter(({ id, written }) => !(id in WITHOUT) && !calls(source, written))
    expect(unused.map(({ id }) => id)).toEqual([])
  })
})

test('no reason outlives its route, and none excuses a route that has a screen', () => {
  const source = ['console', 'citizen'].map(sourceOf).join('\n')
  const excused = routes.filter(({ id }) => id in WITHOUT)
  expect(excused.map(({ id }) => id).sort()).toEqual(Object.keys(WITHOUT).sort())
  expect(excused.filter(({ written }) => calls(source, written))).toEqual([])
})
