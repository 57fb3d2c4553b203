import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Starts the product as a user does, with plain Node, waits for `/readyz`, looks at every face, and ends it. */
const PORT = 7790
const BASE = `http://127.0.0.1:${PORT}`
const FIRST_START_MS = 180_000
const FACES = ['/', '/m/', '/api/docs', '/api/openapi.json', '/livez', '/metrics']

const ready = async (deadline: number, product: ChildProcess): Promise<void> => {
  while (Date.now() < deadline) {
    if (product.exitCode !== null) throw new Error(`the product ended with ${product.exitCode}`)
    const response = await fetch(`${BASE}/readyz`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the product was not ready in time')
}

const startOnce = async (data: string): Promise<number> => {
  const began = Date.now()
  const product = spawn(process.execPath, ['apps/server/src/main/start.ts'], {
    cwd: path.join(import.meta.dirname, '..'),
    env: { ...process.env, PORT: String(PORT), SONGTAN_DATA: data },
    stdio: 'inherit',
  })
  try {
    await ready(began + FIRST_START_MS, product)
    const took = Date.now() - began
    for (const face of FACES) {
      const response = await fetch(BASE + face)
      if (!response.ok) throw new Error(`${face} answered ${response.status}`)
    }
    return took
  } finally {
    product.kill('SIGINT')
    if (product.exitCode === null) await new Promise((resolve) => product.once('exit', resolve))
  }
}

const data = mkdtempSync(path.join(tmpdir(), 'songtan-start-'))
try {
  const first = await startOnce(data)
  const second = await startOnce(data)
  process.stdout.write(`start check: first ${first} ms, second ${second} ms\n`)
} finally {
  rmSync(data, { recursive: true, force: true })
}
