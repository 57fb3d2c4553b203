import { createServer } from 'node:net'
import { ConfigError } from '../../platform/config/config.ts'

const TRIES = 12
const PAUSE_MS = 250

const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

/**
 * Waits a moment for the port: a server whose launcher was killed needs some milliseconds to let go of it.
 * @throws ConfigError saying what to do when it stays taken.
 */
export const requirePort = async (host: string, port: number): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (port === 0 || (await isFree(host, port))) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new ConfigError(
    `Port ${port} on ${host} is taken: stop what listens there, or set PORT to another one.`,
  )
}
