import type { Clock } from '../platform/clock/clock.ts'
import { fixedClock, systemClock } from '../platform/clock/clock.ts'
import { type Config, ConfigError, readConfig } from '../platform/config/config.ts'
import type { DatabaseUrls } from './database.ts'

export const clockOf = (config: Pick<Config, 'fixedNow'>): Clock =>
  config.fixedNow ? fixedClock(config.fixedNow) : systemClock

/** Says one line and ends with 2; anything unexpected ends with 1 and its message, never a stack trace. */
export const exitWith = (error: unknown): never => {
  process.stderr.write(`songtan: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(error instanceof ConfigError ? 2 : 1)
}

/** Configuration of this process; a wrong variable ends it with one line. */
export const configOrExit = (): Config => {
  try {
    return readConfig(process.env)
  } catch (error) {
    return exitWith(error)
  }
}

/**
 * The database, as the launcher tells a child through its channel: neither the environment nor a command line holds a
 * password that others could read. The child ends when the launcher goes away before that.
 */
export const databaseTold = (): Promise<DatabaseUrls> =>
  new Promise((resolve, reject) => {
    if (!process.connected) {
      reject(new ConfigError('This process is started by `npm start`: start the program with that.'))
    }
    const abandoned = () => process.exit(0)
    process.once('disconnect', abandoned)
    process.once('message', (told: DatabaseUrls) => {
      process.off('disconnect', abandoned)
      resolve(told)
    })
  })

/** Ends this child when the launcher goes away, even by kill -9, and on the usual signals. */
export const endWithParent = (stop: () => Promise<void>): void => {
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('disconnect', end)
  process.on('SIGTERM', end)
  process.on('SIGINT', () => {
    if (!process.connected) end()
  })
}
