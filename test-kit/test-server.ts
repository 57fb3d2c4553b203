import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../apps/server/src/platform/postgres/embedded.ts'
import { ensureRoles } from '../apps/server/src/platform/postgres/roles.ts'

export const TEST_PASSWORDS = { app: 'test-app', jobs: 'test-jobs' }

/** Nothing a test writes needs to outlive it. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** A PostgreSQL of the tests' own, in a temporary folder, with both roles made. */
export const startTestServer = async (): Promise<{ adminUrl: string; stop(): Promise<void> }> => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'songtan-test-'))
  const server = await startEmbedded({ dataFolder, settings: FAST })
  const client = new pg.Client(server.adminUrl)
  await client.connect()
  await ensureRoles(client, TEST_PASSWORDS)
  await client.end()
  return {
    adminUrl: server.adminUrl,
    stop: async () => {
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
