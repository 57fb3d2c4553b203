import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.ts'

/** The three secrets of an installation, 32 bytes each. */
export interface Keys {
  /** Field encryption: first half SM4 key, second half tag key. */
  readonly fields: Buffer
  /** Keyed index over ids, phones, accounts. */
  readonly index: Buffer
  /** Session tokens, one-time codes, invitations. */
  readonly sessions: Buffer
}

type StoredKeys = Record<keyof Keys, string>

const fromFile = (file: string): StoredKeys => {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as StoredKeys
  const fresh = () => randomBytes(32).toString('hex')
  const made = { fields: fresh(), index: fresh(), sessions: fresh() }
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
  return made
}

/** Keys from the environment; outside production those not set are made once in the data folder. */
export const loadKeys = (config: Pick<Config, 'keys' | 'dataFolder'>): Keys => {
  const { fields, index, sessions } = config.keys
  const stored: StoredKeys =
    fields && index && sessions
      ? { fields, index, sessions }
      : { ...fromFile(path.join(config.dataFolder, 'keys.json')), ...config.keys }
  return {
    fields: Buffer.from(stored.fields, 'hex'),
    index: Buffer.from(stored.index, 'hex'),
    sessions: Buffer.from(stored.sessions, 'hex'),
  }
}
