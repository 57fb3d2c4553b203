import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../apps/server/src/platform/postgres/embedded.ts'
import { ensureRoles } from '../apps/server/src/platform/postgres/roles.ts'
import { TEST_PASSWORDS } from './test-server.ts'

/** A PostgreSQL with the settings of the product, every commit written through: for times and for kill -9. */
export interface DurableServer {
  readonly dataFolder: string
  readonly cluster: string
  readonly adminUrl: string
  /** Starts it again after it was stopped or killed. */
  restart(): Promise<DurableServer>
  /** Stops it and removes its folder. */
  remove(): Promise<void>
}

const open = async (dataFolder: string): Promise<DurableServer> => {
  const server: EmbeddedServer = await startEmbedded({ dataFolder })
  return {
    dataFolder,
    cluster: path.join(dataFolder, 'pg'),
    adminUrl: server.adminUrl,
    restart: () => open(dataFolder),
    remove: async () => {
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Starts one in a temporary folder, with both roles made. */
export const startDurableServer = async (): Promise<DurableServer> => {
  const server = await open(mkdtempSync(path.join(tmpdir(), 'songtan-durable-')))
  const client = new pg.Client(server.adminUrl)
  await client.connect()
  await ensureRoles(client, TEST_PASSWORDS)
  await client.end()
  return server
}
