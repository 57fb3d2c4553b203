import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { DatabaseUrls } from '../../app/database.ts'

const MAIN = path.join(import.meta.dirname, '..')
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000
const STOP_MS = 12_000

/**
 * The processes the launcher keeps alive; one that dies is started again after a growing pause. A child loads its
 * modules at once and is told the database when that is ready for it, so that both take place in the same time.
 */
export interface Children {
  /** Resolves when the child says `ready`. */
  start(name: string, database: Promise<DatabaseUrls>): Promise<void>
  /** Runs a child to its end. @throws Error when it ends with another code than 0. */
  runOnce(name: string, database: Promise<DatabaseUrls>): Promise<void>
  stop(): Promise<void>
}

const open = (name: string, database: Promise<DatabaseUrls>, compiled: string): ChildProcess => {
  const child = fork(path.join(MAIN, `${name}.ts`), {
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--max-semi-space-size=8', '--disable-warning=ExperimentalWarning'],
  })
  database.then(
    ({ ownerUrl, appUrl, jobsUrl }) => child.connected && child.send({ ownerUrl, appUrl, jobsUrl }),
    () => undefined,
  )
  return child
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

/** @param compiled folder that keeps compiled modules from one start to the next */
export const superviseChildren = (compiled: string, onGone: (name: string) => void): Children => {
  const alive = new Map<string, ChildProcess>()
  let stopping = false

  const keep = (
    name: string,
    database: Promise<DatabaseUrls>,
    ready: () => void,
    pause = FIRST_PAUSE_MS,
  ): void => {
    const child = open(name, database, compiled)
    const born = Date.now()
    alive.set(name, child)
    child.on('message', (message) => {
      if (message === 'ready') ready()
    })
    child.on('exit', () => {
      alive.delete(name)
      if (stopping) return
      onGone(name)
      const next =
        Date.now() - born > LONGEST_PAUSE_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS)
      setTimeout(() => !stopping && keep(name, database, ready, next), pause)
    })
  }

  return {
    start: (name, database) => new Promise((resolve) => keep(name, database, resolve)),
    runOnce: async (name, database) => {
      const child = open(name, database, compiled)
      alive.set(name, child)
      await ended(child)
      alive.delete(name)
      if (child.exitCode !== 0 && !stopping)
        throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode}`)
    },
    stop: async () => {
      stopping = true
      const list = [...alive.values()]
      for (const child of list) child.kill('SIGTERM')
      const late = setTimeout(() => {
        for (const child of list) child.kill('SIGKILL')
      }, STOP_MS)
      await Promise.all(list.map(ended))
      clearTimeout(late)
    },
  }
}
