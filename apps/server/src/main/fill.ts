import { fillDemo } from '../../../../demo/fill-demo.ts'
import { type DatabaseUrls, withOwner } from '../app/database.ts'
import { isEmpty } from '../app/is-empty.ts'
import { clockOf, configOrExit, databaseTold, exitWith } from '../app/process.ts'
import { openServices } from '../app/services.ts'
import { loadCalendar } from '../domains/org/load-calendar.ts'
import { loadDivisions } from '../domains/org/load-divisions.ts'
import { loadKeys } from '../platform/crypto/keys.ts'
import { makeLog } from '../platform/log/log.ts'
import { finishStep, isFinished, reportStep } from '../platform/setup/steps.ts'

/** Fills what readiness waits for: divisions, the working-day calendar, and the demo into an empty database. */
const config = configOrExit()

const fillPlaces = (ownerUrl: string): Promise<void> =>
  withOwner(ownerUrl, (client) =>
    withOwner(ownerUrl, async (progress) => {
      let told = Promise.resolve()
      await loadDivisions(client, {
        onProgress: ({ rows, total }) => {
          told = told.then(() => reportStep(progress, 'divisions', rows, total)).catch(() => undefined)
        },
      })
      await told
      await finishStep(client, 'divisions')
      await loadCalendar(client, new Date())
      await finishStep(client, 'calendar')
    }),
  )

/** Progress goes over a connection of its own: what the demo's transaction writes is not seen before it ends. */
const fillWithDemo = async ({ ownerUrl, appUrl }: DatabaseUrls): Promise<void> => {
  const size = config.demo
  if (size === 'none') return
  const clock = clockOf(config)
  await withOwner(ownerUrl, async (client) => {
    if (await isFinished(client, 'demo')) return
    if (!(await isEmpty(client))) {
      process.stderr.write('songtan: the database is not empty, so no demo was filled.\n')
      await finishStep(client, 'demo')
      return
    }
    const { services, close } = await openServices({
      config,
      appUrl,
      keys: loadKeys(config),
      clock,
      log: makeLog('fill', config.logLevel),
      poolSize: 2,
    })
    try {
      await withOwner(ownerUrl, (progress) =>
        fillDemo({
          size,
          owner: client,
          services,
          dataFolder: config.dataFolder,
          onProgress: (done, total) => reportStep(progress, 'demo', done, total),
        }),
      )
      await finishStep(client, 'demo')
    } finally {
      await close()
    }
  })
}

try {
  const database = await databaseTold()
  process.once('disconnect', () => process.exit(1))
  await fillPlaces(database.ownerUrl)
  await fillWithDemo(database)
  process.exit(0)
} catch (error) {
  exitWith(error)
}
