import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'

const MAIN = path.join(import.meta.dirname, '..')
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000
const STOP_MS = 12_000

/** The processes the launcher keeps alive; one that dies is started again after a growing pause. */
export interface Children {
  /** Resolves when the child says `ready`. */
  start(name: string, env: NodeJS.ProcessEnv): Promise<void>
  /** Runs a child to its end. @throws Error when it ends with another code than 0. */
  runOnce(name: string, env: NodeJS.ProcessEnv, args?: readonly string[]): Promise<void>
  stop(): Promise<void>
}

const open = (name: string, env: NodeJS.ProcessEnv, args: readonly string[] = []): ChildProcess =>
  fork(path.join(MAIN, `${name}.ts`), [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--max-semi-space-size=8', '--disable-warning=ExperimentalWarning'],
  })

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

export const superviseChildren = (onGone: (name: string) => void): Children => {
  const alive = new Map<string, ChildProcess>()
  let stopping = false

  const keep = (name: string, env: NodeJS.ProcessEnv, ready: () => void, pause = FIRST_PAUSE_MS): void => {
    const child = open(name, env)
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
      setTimeout(() => !stopping && keep(name, env, ready, next), pause)
    })
  }

  return {
    start: (name, env) => new Promise((resolve) => keep(name, env, resolve)),
    runOnce: async (name, env, args) => {
      const child = open(name, env, args)
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
