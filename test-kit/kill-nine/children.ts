import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { treeOf } from '../../bench/process-tree.ts'
import { type StageSettings, settingsFor } from './stage.ts'

/** A process of the kill test, told by the lines it prints. */
export interface Child {
  /** Waits for its next line. @throws Error when it ends by itself with a fault */
  stepTaken(): Promise<void>
  lastStep(): string
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>
  /** Waits until it ends well by itself. */
  ended(): Promise<void>
}

export const startChild = (name: 'payer' | 'worker', settings: StageSettings): Child => {
  const script = path.join(import.meta.dirname, `${name}.ts`)
  const child = spawn(process.execPath, [script], {
    env: settingsFor(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let last = ''
  let trouble = ''
  let wake = () => {}
  child.stdout.on('data', (chunk: Buffer) => {
    last = chunk.toString().trim().split('\n').at(-1) ?? last
    wake()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    trouble += chunk.toString()
  })
  const gone = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  const fault = (code: number | null) => new Error(`${name} ended with ${code}: ${trouble.slice(-2000)}`)
  return {
    stepTaken: () =>
      new Promise((resolve, reject) => {
        wake = resolve
        void gone.then((code) => (code === 0 ? resolve() : reject(fault(code))))
      }),
    lastStep: () => last,
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
    ended: async () => {
      const code = await gone
      if (code !== 0) throw fault(code)
    },
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** kill -9 of the postmaster and of every process below it. */
export const killServer = async (cluster: string): Promise<void> => {
  const postmaster = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  const pids = treeOf(postmaster).map(({ pid }) => pid)
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 10))
}
