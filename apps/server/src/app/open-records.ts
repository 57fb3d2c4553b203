import { userInfo } from 'node:os'
import { type Actor, operatorActor } from '../platform/authz/actor.ts'
import type { Clock } from '../platform/clock/clock.ts'
import { readConfig } from '../platform/config/config.ts'
import { type Cipher, makeCipher } from '../platform/crypto/cipher.ts'
import { loadKeys } from '../platform/crypto/keys.ts'
import { createDb, type Db } from '../platform/db/db.ts'
import { openDatabase, orStopped, requireSetUp } from './database.ts'
import { clockOf } from './process.ts'

/** What a command needs that reads the stored record and runs no use case. */
export interface OpenRecords {
  readonly db: Db
  readonly cipher: Cipher
  readonly clock: Clock
  /** Who typed the command. */
  readonly actor: Actor
  close(): Promise<void>
}

/**
 * Opens the database of `DATABASE_URL`, else the embedded one: joined when it runs, started and stopped again when not
 * (contracts §2). @throws ConfigError with what to do
 */
export const openRecords = async (env: NodeJS.ProcessEnv = process.env): Promise<OpenRecords> => {
  const config = readConfig(env)
  const database = await openDatabase(config)
  const { appUrl, embedded } = database
  await orStopped(embedded, () => requireSetUp(database))
  const db = createDb({ url: appUrl, poolSize: 2 })
  return {
    db,
    cipher: makeCipher(loadKeys(config)),
    clock: clockOf(config),
    actor: operatorActor(userInfo().username),
    close: async () => {
      await db.destroy()
      if (embedded?.started) await embedded.stop()
    },
  }
}
