import type { Clock } from '../platform/clock/clock.ts'
import { fixedClock, systemClock } from '../platform/clock/clock.ts'
import { type Config, ConfigError, readConfig } from '../platform/config/config.ts'

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

/** URLs a parent hands to its child processes through the environment. */
export const inheritedUrl = (name: 'SONGTAN_APP_URL' | 'SONGTAN_JOBS_URL'): string => {
  const url = process.env[name]
  if (!url) throw new ConfigError(`${name} is set by \`npm start\`: start the program with that.`)
  return url
}

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
