import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { migrateDatabase, type OpenDatabase, openDatabase, orStopped, withOwner } from '../app/database.ts'
import { configOrExit, exitWith } from '../app/process.ts'
import type { Config } from '../platform/config/config.ts'
import { startEmbedded } from '../platform/postgres/embedded.ts'
import { finishStep, openSteps, reopenStep, type SetupStep } from '../platform/setup/steps.ts'
import { buildPages } from './start/build-pages.ts'
import { type Children, superviseChildren } from './start/children.ts'
import { requirePort } from './start/port.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const stepsOf = ({ demo }: Config): SetupStep[] => [
  'divisions',
  'calendar',
  'pages',
  ...(demo === 'none' ? [] : (['demo'] as const)),
]

/** Opens and migrates the database, and opens the steps that readiness waits for. */
const prepare = async (config: Config): Promise<OpenDatabase> => {
  const database = await openDatabase(config)
  return orStopped(database.embedded, async () => {
    await migrateDatabase(database, new Date())
    await withOwner(database.ownerUrl, async (client) => {
      await openSteps(client, stepsOf(config))
      await reopenStep(client, 'pages')
    })
    return database
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

const printSignIns = async (config: Config): Promise<void> => {
  if (config.demo === 'none') return
  const file = path.join(config.dataFolder, 'demo-sign-ins.tsv')
  say((await readFile(file, 'utf8').catch(() => '')).trimEnd())
}

/**
 * The API loads its modules and the pages are looked at while the database comes up; what readiness does not wait for
 * comes after it, so that nothing takes the processor from it.
 */
const launch = (config: Config, children: Children, opened: Promise<OpenDatabase>): Promise<unknown> => {
  const pages = Promise.all([buildPages(), opened]).then(([, { ownerUrl }]) =>
    withOwner(ownerUrl, (client) => finishStep(client, 'pages')),
  )
  const filled = children.start('api', opened).then(async () => {
    const helpers = config.demo === 'none' ? ['worker'] : ['worker', 'sources']
    await Promise.all(helpers.map((name) => children.start(name, opened)))
    say(`Songtan 送炭  ${config.publicUrl}  (families: ${config.publicUrl}/m)`)
    await children.runOnce('fill', opened)
  })
  return Promise.all([opened, pages, filled])
}

const run = async (config: Config): Promise<void> => {
  await requirePort(config.host, config.port)
  const compiled = path.join(config.dataFolder, 'compiled')
  const children = superviseChildren(compiled, (name) => say(`${name} ended and is started again.`))
  let watch: NodeJS.Timeout | undefined
  let ending: Promise<void> | undefined
  const opened = prepare(config)
  const end = (code: number) => {
    ending ??= (async () => {
      clearInterval(watch)
      await children.stop()
      const database = await opened.catch(() => undefined)
      await database?.embedded?.stop()
      process.exit(code)
    })()
    return ending
  }
  process.on('SIGINT', () => void end(0))
  process.on('SIGTERM', () => void end(0))
  try {
    await Promise.all([
      launch(config, children, opened),
      opened.then((database) => {
        watch = watchDatabase(config, database)
      }),
    ])
    await printSignIns(config)
    say('Ready. Ctrl-C stops everything.')
  } catch (error) {
    if (ending) return
    process.stderr.write(`songtan: ${(error as Error).message}\n`)
    await end((error as Error).name === 'ConfigError' ? 2 : 1)
  }
}

await run(configOrExit()).catch(exitWith)
