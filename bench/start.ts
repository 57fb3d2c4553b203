import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../apps/server/src/platform/postgres/embedded.ts'
import { pssOf } from './process-tree.ts'
import { ROOT, startProduct } from './product.ts'

/**
 * First and second start to `/readyz`, and memory 60 s after it, beside the bare way: the same PostgreSQL and a Node
 * process that does nothing. `npm run bench:start`.
 */
const PORT = 7781
const SETTLE_MS = 60_000

const say = (line: string) => process.stdout.write(`${line}\n`)
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const data = mkdtempSync(path.join(tmpdir(), 'songtan-bench-start-'))
for (const app of ['console', 'citizen'])
  rmSync(path.join(ROOT, 'apps', app, 'dist'), { recursive: true, force: true })

try {
  const first = await startProduct(data, PORT)
  say(`first start (demo and front-end build included): ${seconds(first.readyAfter)}   limit 60 s`)
  await first.stop()

  const bareBegan = performance.now()
  const server = await startEmbedded({ dataFolder: data })
  execFileSync(process.execPath, ['-e', '0'])
  const bare = performance.now() - bareBegan
  await server.stop()

  const second = await startProduct(data, PORT)
  say(
    `second start: ${seconds(second.readyAfter)}   limit 4 s   ${(second.readyAfter / bare).toFixed(1)} × bare PostgreSQL + node (${seconds(bare)})`,
  )
  await sleep(SETTLE_MS)
  const counted = second.processes().filter(({ command }) => !command.includes('sources.ts'))
  let sum = 0
  for (const { pid, command } of counted) {
    const pss = pssOf(pid)
    sum += pss
    if (pss >= 1) say(`  ${pss.toFixed(0).padStart(4)} MB  ${command.slice(0, 90)}`)
  }
  say(`memory idle, ${counted.length} processes: ${sum.toFixed(0)} MB PSS   limit 512 MB`)
  await second.stop()
} finally {
  rmSync(data, { recursive: true, force: true })
}
