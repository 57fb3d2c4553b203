import { describe, expect, it } from 'vitest'
import { type Planted, server, violationsIn } from './plant.ts'

const PURE = 'domains/cases/domain/a.ts'
const PURE_PATH = `apps/server/src/${PURE}`
const REST = 'domains/cases/file-application.ts'

const refused: readonly [name: string, files: Planted, expected: string][] = [
  [
    'pure code reads files',
    server(PURE, "import { readFileSync } from 'node:fs'\n"),
    `${PURE_PATH}:1 purity`,
  ],
  ['pure code names a part of Node bare', server(PURE, "import fs from 'fs'\n"), `${PURE_PATH}:1 purity`],
  [
    'pure code knows the database',
    server(PURE, "import { Kysely } from 'kysely'\n"),
    `${PURE_PATH}:1 purity`,
  ],
  [
    'pure code knows platform',
    server(PURE, "import { db } from '../../../platform/db/db.ts'\n"),
    `${PURE_PATH}:1 import-table`,
  ],
  [
    'pure code takes values of the contract',
    server(PURE, "import { x } from '@songtan/contract'\n"),
    `${PURE_PATH}:1 import-table`,
  ],
  [
    'pure code imports the rest of its domain',
    server(PURE, "import { x } from '../case.repo.ts'\n"),
    `${PURE_PATH}:1 domain-order`,
  ],
  [
    'pure code imports another domain',
    server(PURE, "import type { X } from '../../org/index.ts'\n"),
    `${PURE_PATH}:1 domain-order`,
  ],
  ['pure code reads the clock', server(PURE, 'export const a = () => Date.now()\n'), `${PURE_PATH}:1 clock`],
  ['pure code passes the clock on', server(PURE, 'export const clock = Date.now\n'), `${PURE_PATH}:1 clock`],
  [
    'pure code makes the present day',
    server(PURE, 'export const a = () => new Date()\n'),
    `${PURE_PATH}:1 clock`,
  ],
  ['pure code calls Date', server(PURE, 'export const a = () => Date()\n'), `${PURE_PATH}:1 clock`],
  ['pure code draws lots', server(PURE, 'export const a = () => Math.random()\n'), `${PURE_PATH}:1 clock`],
  [
    'pure code makes ids',
    server(PURE, 'export const a = () => crypto.randomUUID()\n'),
    `${PURE_PATH}:1 clock`,
  ],
  [
    'pure code reads the environment',
    server(PURE, 'export const a = process.env\n'),
    `${PURE_PATH}:1 purity`,
  ],
  [
    'pure code goes to the network',
    server(PURE, "export const a = () => fetch('/x')\n"),
    `${PURE_PATH}:1 purity`,
  ],
  [
    'the engine reads files',
    { 'packages/policy/src/a.ts': "import 'node:fs'\n" },
    'packages/policy/src/a.ts:1 purity',
  ],
  [
    'the kernel reads the clock',
    { 'packages/kernel/src/a.ts': 'export const a = new Date()\n' },
    'packages/kernel/src/a.ts:1 clock',
  ],
  [
    'a use case reads the clock',
    server(REST, 'export const a = () => new Date()\n'),
    `apps/server/src/${REST}:1 clock`,
  ],
  [
    'a use case makes its own ids',
    server(REST, "import { randomUUID } from 'node:crypto'\nexport const a = () => randomUUID()\n"),
    `apps/server/src/${REST}:2 clock`,
  ],
  [
    'the contract imports a part of Node',
    { 'packages/contract/src/a.ts': "import 'node:fs'\n" },
    'packages/contract/src/a.ts:1 purity',
  ],
  [
    'a page imports a part of Node',
    { 'apps/console/src/a.ts': "import 'node:fs'\n" },
    'apps/console/src/a.ts:1 purity',
  ],
]

const allowed: readonly [name: string, files: Planted][] = [
  [
    'pure code uses kernel, engine, types and itself',
    server(
      PURE,
      "import { fen } from '@songtan/kernel'\nimport { x } from '@songtan/policy'\nimport type { Y } from '@songtan/contract'\nimport { b } from './b.ts'\n",
    ),
  ],
  ['pure code reads a date it was given', server(PURE, 'export const a = (at: string) => new Date(at)\n')],
  [
    'the contract calls the API',
    { 'packages/contract/src/client.ts': "export const a = () => fetch('/x')\n" },
  ],
  ['platform keeps the clock', server('platform/clock/clock.ts', 'export const now = () => new Date()\n')],
  [
    'a use case hashes',
    server(REST, "import { createHash } from 'node:crypto'\nexport const a = createHash\n"),
  ],
  [
    'a pure test reads its cases from a file',
    server('domains/cases/domain/a.test.ts', "import 'node:fs'\nimport { it } from 'vitest'\n"),
  ],
]

describe('pure code', () => {
  it.each(refused)('is refused when %s', (_name, files, expected) => {
    expect(violationsIn(files)).toContain(expected)
  })

  it.each(allowed)('is let be when %s', (_name, files) => {
    expect(violationsIn(files).filter((found) => !found.endsWith('test-place'))).toEqual([])
  })
})
