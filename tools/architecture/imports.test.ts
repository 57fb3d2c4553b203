import { describe, expect, it } from 'vitest'
import { type Planted, server, violationsIn } from './plant.ts'

const refused: readonly [name: string, files: Planted, expected: string][] = [
  [
    'the kernel imports another package',
    { 'packages/kernel/src/a.ts': "import { x } from '@songtan/policy'\n" },
    'packages/kernel/src/a.ts:1 import-table',
  ],
  [
    'policy imports the contract',
    { 'packages/policy/src/a.ts': "import type { X } from '@songtan/contract'\n" },
    'packages/policy/src/a.ts:1 import-table',
  ],
  [
    'the contract takes values of policy',
    { 'packages/contract/src/a.ts': "import { x } from '@songtan/policy'\n" },
    'packages/contract/src/a.ts:1 import-table',
  ],
  [
    'an inline type leaves the import standing',
    { 'packages/contract/src/a.ts': "import { type X } from '@songtan/policy'\n" },
    'packages/contract/src/a.ts:1 import-table',
  ],
  [
    'platform imports a domain',
    server('platform/jobs/a.ts', "// first\nimport { x } from '../../domains/cases/index.ts'\n"),
    'apps/server/src/platform/jobs/a.ts:2 import-table',
  ],
  [
    'platform imports a domain for its types',
    server('platform/jobs/a.ts', "import type { X } from '../../domains/cases/index.ts'\n"),
    'apps/server/src/platform/jobs/a.ts:1 import-table',
  ],
  [
    'platform re-exports a domain',
    server('platform/jobs/a.ts', "export * from '../../domains/cases/index.ts'\n"),
    'apps/server/src/platform/jobs/a.ts:1 import-table',
  ],
  [
    'a domain imports the app',
    server('domains/cases/a.ts', "import { x } from '../../app/app.ts'\n"),
    'apps/server/src/domains/cases/a.ts:1 import-table',
  ],
  [
    'a domain imports one to its right',
    server('domains/cases/a.ts', "import { x } from '../benefits/index.ts'\n"),
    'apps/server/src/domains/cases/a.ts:1 domain-order',
  ],
  [
    'a domain imports one to its right with import()',
    server('domains/cases/a.ts', "const m = await import('../benefits/index.ts')\n"),
    'apps/server/src/domains/cases/a.ts:1 domain-order',
  ],
  [
    'a domain names a type of one to its right',
    server('domains/cases/a.ts', "export type X = import('../benefits/index.ts').Y\n"),
    'apps/server/src/domains/cases/a.ts:1 domain-order',
  ],
  [
    'neighbours in one row import each other',
    server('domains/charity/a.ts', "import { x } from '../referral/index.ts'\n"),
    'apps/server/src/domains/charity/a.ts:1 domain-order',
  ],
  [
    'a domain reaches past the index of one to its left',
    server('domains/cases/a.ts', "import { x } from '../registry/household.repo.ts'\n"),
    'apps/server/src/domains/cases/a.ts:1 domain-order',
  ],
  [
    'a test reaches past the index of one to its left',
    server('domains/cases/a.test.ts', "import { x } from '../registry/household.repo.ts'\n"),
    'apps/server/src/domains/cases/a.test.ts:1 domain-order',
  ],
  [
    'an import cannot be read',
    server('domains/cases/a.ts', 'export const load = (name: string) => import(name)\n'),
    'apps/server/src/domains/cases/a.ts:1 opaque-import',
  ],
  [
    'an import within our own packages is half computed',
    server('platform/a.ts', ['export const load = (n: string) => import(`@songtan/$', '{n}`)\n'].join('')),
    'apps/server/src/platform/a.ts:1 opaque-import',
  ],
  [
    'the console imports the citizen page',
    { 'apps/console/src/a.tsx': "import { x } from '../../citizen/src/b.tsx'\n" },
    'apps/console/src/a.tsx:1 import-table',
  ],
  [
    'the citizen page imports the server',
    { 'apps/citizen/src/a.tsx': "import type { X } from '../../server/src/app/app.ts'\n" },
    'apps/citizen/src/a.tsx:1 import-table',
  ],
  [
    'a package is entered by the back door',
    server('platform/a.ts', "import { fen } from '@songtan/kernel/src/fen.ts'\n"),
    'apps/server/src/platform/a.ts:1 package-entry',
  ],
  [
    'a page imports what compiles programs',
    { 'apps/citizen/src/a.tsx': "import { x } from '@songtan/policy/batch'\n" },
    'apps/citizen/src/a.tsx:1 import-table',
  ],
  [
    'a page imports what compiles queries',
    { 'apps/console/src/a.tsx': "import { x } from '@songtan/policy/sql'\n" },
    'apps/console/src/a.tsx:1 import-table',
  ],
  [
    'the tracing engine imports what compiles programs',
    { 'packages/policy/src/index.ts': "export * from './batch/index.ts'\n" },
    'packages/policy/src/index.ts:1 package-entry',
  ],
  [
    'a package is reached by a relative path',
    server('platform/a.ts', "import { fen } from '../../../../packages/kernel/src/index.ts'\n"),
    'apps/server/src/platform/a.ts:1 package-entry',
  ],
  [
    'the product imports the workshop',
    server('domains/cases/a.ts', "import { x } from '../../../../../test-kit/database.ts'\n"),
    'apps/server/src/domains/cases/a.ts:1 import-table',
  ],
  [
    'a domain is not in the order',
    server('domains/housing/a.ts', 'export const a = 1\n'),
    'apps/server/src/domains/housing/a.ts:0 tree',
  ],
  [
    'the server grows a folder of its own',
    server('services/a.ts', 'export const a = 1\n'),
    'apps/server/src/services/a.ts:0 tree',
  ],
]

const allowed: readonly [name: string, files: Planted][] = [
  [
    'the contract takes types of policy',
    { 'packages/contract/src/a.ts': "import type { X } from '@songtan/policy'\n" },
  ],
  [
    'a domain imports the index to its left',
    server('domains/cases/a.ts', "import { x } from '../registry/index.ts'\n"),
  ],
  [
    'a domain imports platform and packages',
    server(
      'domains/cases/a.ts',
      "import { x } from '../../platform/db/db.ts'\nimport { y } from '@songtan/contract'\nimport { z } from '@songtan/policy'\n",
    ),
  ],
  [
    'the server imports what compiles programs, and that the rest of the engine',
    {
      ...server('domains/cases/a.ts', "import { x } from '@songtan/policy/batch'\n"),
      ...server('domains/cases/b.ts', "import { y } from '@songtan/policy/sql'\n"),
      'packages/policy/src/batch/index.ts': "import { x } from '../engine/law.ts'\n",
      'packages/policy/src/sql/index.ts': "import { y } from '../batch/limits.ts'\n",
    },
  ],
  ['platform imports the contract', server('platform/a.ts', "import { x } from '@songtan/contract'\n")],
  [
    'the app imports everything',
    server('app/a.ts', "import { x } from '../domains/reporting/anything.ts'\n"),
  ],
  [
    'a test takes the test kit',
    server('domains/org/a.test.ts', "import { x } from '../../../../../test-kit/database.ts'\n"),
  ],
]

describe('who may import whom', () => {
  it.each(refused)('refuses when %s', (_name, files, expected) => {
    expect(violationsIn(files)).toContain(expected)
  })

  it.each(allowed)('allows when %s', (_name, files) => {
    expect(violationsIn(files).filter((found) => !found.endsWith('test-place'))).toEqual([])
  })
})
