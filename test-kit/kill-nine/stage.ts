import { mkdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { divisionCode } from '@songtan/kernel'
import { z } from 'zod'
import { openServices } from '../../apps/server/src/app/services.ts'
import type { StaffActor } from '../../apps/server/src/platform/authz/actor.ts'
import { makeLog } from '../../apps/server/src/platform/log/log.ts'
import type { Services } from '../../apps/server/src/platform/use-case/services.ts'
import { PLACES } from '../actors.ts'
import { type TestClock, testClock } from '../clock.ts'

/** What every process of the kill test is told: where the database is, who acts, where the bank keeps its book. */
export const stageSettings = z.object({
  appUrl: z.string(),
  jobsUrl: z.string(),
  folder: z.string(),
  clerk: z.string(),
  approver: z.string(),
})
export type StageSettings = z.infer<typeof stageSettings>

const SETTINGS = 'KILL_NINE'

export const settingsFor = (settings: StageSettings): NodeJS.ProcessEnv => ({
  ...process.env,
  [SETTINGS]: JSON.stringify(settings),
})

export const readSettings = (): StageSettings =>
  stageSettings.parse(JSON.parse(process.env[SETTINGS] ?? '{}'))

/** While this file is absent new months are begun; once it stands the month at hand is brought to its end. */
export const stopFile = (folder: string): string => path.join(folder, 'stop')
export const bankFolder = (folder: string): string => path.join(folder, 'bank')

const KEYS = { fields: Buffer.alloc(32, 1), index: Buffer.alloc(32, 2), sessions: Buffer.alloc(32, 3) }

export interface Stage {
  readonly settings: StageSettings
  readonly services: Services
  readonly clock: TestClock
  readonly clerk: StaffActor
  readonly approver: StaffActor
  close(): Promise<void>
}

const staff = (id: string, kind: 'finance-clerk' | 'finance-approver'): StaffActor => ({
  kind: 'staff',
  id,
  label: kind,
  posts: [{ id, kind, area: divisionCode(PLACES.county) }],
})

/** The program's own services on a clock that the steps move. */
export const openStage = async (settings: StageSettings): Promise<Stage> => {
  const clock = testClock('2023-01-01')
  mkdirSync(bankFolder(settings.folder), { recursive: true })
  const { services, close } = await openServices({
    config: { publicUrl: '', production: false, dataFolder: settings.folder },
    appUrl: settings.appUrl,
    keys: KEYS,
    clock,
    log: makeLog('kill-nine', 'silent'),
    poolSize: 3,
  })
  const [clerk, approver] = [
    staff(settings.clerk, 'finance-clerk'),
    staff(settings.approver, 'finance-approver'),
  ]
  return { settings, services, clock, clerk, approver, close }
}
