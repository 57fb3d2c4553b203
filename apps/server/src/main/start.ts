import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { migrateDatabase, type OpenDatabase, openDatabase, withOwner } from '../app/database.ts'
import { allJobs } from '../app/domains.ts'
import { configOrExit, exitWith } from '../app/process.ts'
import type { Config } from '../platform/config/config.ts'
import { startEmbedded } from '../platform/postgres/embedded.ts'
import { finishStep, openSteps, reopenStep, type SetupStep } from '../platform/setup/steps.ts'
import { buildPages } from './start/build-pages.ts'
import { type Children, superviseChildren } from './start/children.ts'
import { requirePort } from './start/port.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const environmentFor = (database: OpenDatabase): NodeJS.ProcessEnv => ({
  SONGTAN_OWNER_URL: database.ownerUrl,
  SONGTAN_APP_URL: database.appUrl,
  SONGTAN_JOBS_URL: database.jobsUrl,
})

const stepsOf = ({ demo }: Config): SetupStep[] => [
  'divisions',
  'calendar',
  'pages',
  ...(demo === 'none' ? [] : (['demo'] as const)),
]

/** Migrates, makes the queues, opens the steps that readiness waits for. */
const prepare = async (config: Config, database: OpenDatabase): Promise<void> => {
  await migrateDatabase(database, new Date())
  const { prepareQueues } = await import('../platform/jobs/queue.ts')
  await prepareQueues(database.jobsUrl, allJobs)
  await withOwner(database.ownerUrl, async (client) => {
    await openSteps(client, stepsOf(config))
    await reopenStep(client, 'pages')
  })
}

const POLL_MS = 2000

/** Starts the embedded database again when it died under us; the port stays, so nobody has to be told. */
const watchDatabase = (config: Config, database: OpenDatabase): NodeJS.Timeout | undefined => {
  if (!database.embedded) return undefined
  const port = Number(new URL(database.ownerUrl).port)
  let busy = false
  return setInterval(() => {
    if (busy) return
    busy = true
    startEmbedded({ dataFolder: config.dataFolder, port })
      .then((server) => server.started && say('The database had ended and was started again.'))
      .catch((error: Error) => process.stderr.write(`songtan: ${error.message}\n`))
      .finally(() => {
        busy = false
      })
  }, POLL_MS).unref()
}

const fill = async (database: OpenDatabase, children: Children, env: NodeJS.ProcessEnv): Promise<void> => {
  const pages = buildPages().then(() => withOwner(database.ownerUrl, (client) => finishStep(client, 'pages')))
  await Promise.all([pages, children.runOnce('fill', env)])
}

const printSignIns = async (config: Config): Promise<void> => {
  if (config.demo === 'none') return
  const file = path.join(config.dataFolder, 'demo-sign-ins.tsv')
  say((await readFile(file, 'utf8').catch(() => '')).trimEnd())
}

const run = async (config: Config): Promise<void> => {
  await requirePort(config.host, config.port)
  const database = await openDatabase(config)
  const children = superviseChildren((name) => say(`${name} ended and is started again.`))
  let watch: NodeJS.Timeout | undefined
  let ending: Promise<void> | undefined
  const end = (code: number) => {
    ending ??= (async () => {
      clearInterval(watch)
      await children.stop()
      await database.embedded?.stop()
      process.exit(code)
    })()
    return ending
  }
  process.on('SIGINT', () => void end(0))
  process.on('SIGTERM', () => void end(0))
  try {
    await prepare(config, database)
    const env = environmentFor(database)
    watch = watchDatabase(config, database)
    await Promise.all([children.start('api', env), children.start('worker', env)])
    if (config.demo !== 'none') await children.start('sources', env)
    say(`Songtan 送炭  ${config.publicUrl}  (families: ${config.publicUrl}/m)`)
    await fill(database, children, env)
    await printSignIns(config)
    say('Ready. Ctrl-C stops everything.')
  } catch (error) {
    if (ending) return
    process.stderr.write(`songtan: ${(error as Error).message}\n`)
    await end((error as Error).name === 'ConfigError' ? 2 : 1)
  }
}

await run(configOrExit()).catch(exitWith)
