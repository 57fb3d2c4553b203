import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type ProcessInfo, treeOf } from './process-tree.ts'

export const ROOT = path.join(import.meta.dirname, '..')

/** The product as `npm start` makes it, on a data folder and port of its own. */
export interface Product {
  readonly base: string
  readonly npm: ChildProcess
  /** Milliseconds from the command to `/readyz` answering 200. */
  readonly readyAfter: number
  /** Every process it made, the database's included. */
  processes(): ProcessInfo[]
  stop(): Promise<void>
}

const LIMIT_MS = 300_000

export const startProduct = async (
  data: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Product> => {
  const base = `http://127.0.0.1:${port}`
  const began = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), SONGTAN_DATA: data, SONGTAN_LOG: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (;;) {
    if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}`)
    if (performance.now() - began > LIMIT_MS) throw new Error('the product was not ready in time')
    const answer = await fetch(`${base}/readyz`).catch(() => undefined)
    if (answer?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  const readyAfter = performance.now() - began
  const postmaster = Number(readFileSync(path.join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
  const processes = () => [...treeOf(npm.pid ?? 0), ...treeOf(postmaster)]
  const launcher = () =>
    processes().find(({ command }) => command.includes('main/start.ts') && !command.startsWith('sh'))
  return {
    base,
    npm,
    readyAfter,
    processes,
    stop: async () => {
      const gone = new Promise((resolve) => npm.once('exit', resolve))
      process.kill(launcher()?.pid ?? npm.pid ?? 0, 'SIGINT')
      await gone
    },
  }
}
