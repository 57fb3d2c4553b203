import process from 'node:process'
import { Worker } from 'node:worker_threads'
import { determine, examine, type Findings, type HouseholdFacts } from '@songtan/policy'
import { compileLaw, encodeFamilies, type Families, FamiliesBuilder } from '@songtan/policy/batch'
import { realPolicies } from '../test-kit/policies.ts'
import { ways } from './policy/condition.ts'
import type { Range } from './policy/decide-range.ts'
import { DAY, families, PLACE } from './policy/families.ts'

/**
 * `npm run bench:policy` (`-- short` leaves the million out): a condition against the same by hand and in other engines, a whole determination without and
 * with its trace, and a million families on two cores. Rates are of a core's own time, so that a busy machine takes part
 * of a core but not of the figure; each is the best of some rounds.
 */
const LIMITS = { hand: 0.5, others: 10, batch: 300_000, traced: 20_000, seconds: 10, gigabytes: 1.5 }
const ROUNDS = 9
/** Rounds of a tenth of a second: short beside the noise of a shared machine. */
const SHORT_ROUNDS = 30
const MICRO = 1e6

const missed: string[] = []
const say = (line: string) => process.stdout.write(`${line}\n`)
const told = (what: string, ok: boolean) => {
  say(`${ok ? '  ' : '✗ '}${what}`)
  if (!ok) missed.push(what)
}
const rate = (n: number) => Math.round(n).toLocaleString('en')

/** Families a second of one core's time. */
const perSecond = async (count: number, run: () => unknown, rounds = ROUNDS): Promise<number> => {
  let best = 0
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    best = Math.max(best, (count / (user + system)) * MICRO)
  }
  return best
}

const condition = async (): Promise<void> => {
  say('a means test of six conditions, families a second')
  const all = ways(500_000)
  const found = new Map<string, number>()
  const shares = new Set<string>()
  for (const { name, families: count, run } of all) {
    found.set(name, await perSecond(count, run))
    if (count === all[0]?.families) shares.add(String(await run()))
  }
  if (shares.size !== 1) throw new Error(`they do not agree: ${[...shares].join(', ')}`)
  const hand = found.get('by hand') ?? 0
  const ours = found.get('batch') ?? 0
  for (const [name, n] of found)
    say(`    ${name.padEnd(22)} ${rate(n).padStart(12)}   ${(n / hand).toFixed(4)} × by hand`)
  const others = Math.max(
    ...[...found].filter(([name]) => name !== 'by hand' && name !== 'batch').map(([, n]) => n),
  )
  told(`batch = ${(ours / hand).toFixed(2)} × by hand   limit ${LIMITS.hand}`, ours / hand >= LIMITS.hand)
  told(
    `batch = ${(ours / others).toFixed(1)} × the fastest other   limit ${LIMITS.others}`,
    ours / others >= LIMITS.others,
  )
}

/** The bare way: every column is read once and nothing is decided. */
const readAll = ({ tables, starts }: Families): number => {
  let sum = 0
  for (const cells of [...Object.values(tables).flatMap((t) => Object.values(t)), ...Object.values(starts)])
    for (let i = 0; i < cells.length; i += 1) sum += cells[i] ?? 0
  return sum
}

const whole = async (): Promise<void> => {
  const set = realPolicies()
  const count = 200_000
  const columns = encodeFamilies(families(count))
  const program = compileLaw(set, PLACE, DAY).over(columns)
  const room = program.decide(0, count)
  const decided = await perSecond(count, () => program.decide(0, count, room))
  const bare = await perSecond(count, () => readAll(columns))
  say('a whole determination, families a second of a core')
  told(
    `without trace ${rate(decided)}   limit ${rate(LIMITS.batch)}   ${(decided / bare).toFixed(3)} × reading every column`,
    decided >= LIMITS.batch,
  )
}

/** Everything that a trace has, read from the findings: nothing of it may be left to be decided when it is said. */
const readFindings = ({ decision, perCapita, steps, refused, looks, run }: Findings): number => {
  let sum = decision.class.length + decision.grants.length + (perCapita ?? 0) + looks.length + run.used.length
  for (const { rule, member, value } of steps)
    sum += rule.basis.article.length + (member?.row ?? 0) + (value === true ? 1 : 0)
  for (const { refusal } of refused) sum += refusal.code.length
  return sum
}

/** One family after another, each let go when the next is asked for. */
const each = (all: readonly HouseholdFacts[], read: (facts: HouseholdFacts) => number) => (): number => {
  let sum = 0
  for (const facts of all) sum += read(facts)
  return sum
}

const traced = async (): Promise<void> => {
  const set = realPolicies()
  const some = [...families(3000)]
  const found = await perSecond(
    some.length,
    each(some, (f) => readFindings(examine(set, f))),
    SHORT_ROUNDS,
  )
  const said = await perSecond(
    some.length,
    each(some, (f) => determine(set, f).trace.length),
    SHORT_ROUNDS,
  )
  const whole = some.map((f) => determine(set, f))
  const copied = await perSecond(some.length, () => JSON.parse(JSON.stringify(whole)))
  const steps = whole.reduce((n, { trace }) => n + trace.length, 0) / whole.length
  say(
    `  findings only ${rate(found)}   ${(found / copied).toFixed(2)} × writing and reading the whole as JSON`,
  )
  told(
    `with trace, every sentence said in both languages (${steps.toFixed(1)} steps a family)   ${rate(said)}   ` +
      `limit ${rate(LIMITS.traced)}   ${(said / copied).toFixed(2)} × writing and reading it as JSON`,
    said >= LIMITS.traced,
  )
}

const CORES = 2
const MILLION = 1_000_000

const heard = (worker: Worker) => new Promise<unknown>((resolve) => worker.once('message', resolve))

const million = async (): Promise<void> => {
  const builder = new FamiliesBuilder()
  const began = performance.now()
  for (const family of families(MILLION)) builder.add(family)
  const columns = builder.finish()
  const encoded = (performance.now() - began) / 1000
  const share = MILLION / CORES
  const workers = Array.from({ length: CORES }, (_, i) => {
    const workerData: Range = { families: columns, from: i * share, to: (i + 1) * share }
    return new Worker(new URL('./policy/decide-range.ts', import.meta.url), { workerData })
  })
  await Promise.all(workers.map(heard))
  const start = performance.now()
  const grants = workers.map(heard)
  for (const worker of workers) worker.postMessage('decide')
  await Promise.all(grants)
  const seconds = (performance.now() - start) / 1000
  const gigabytes = process.memoryUsage().rss / 2 ** 30
  await Promise.all(workers.map((w) => w.terminate()))
  say(`a million families on ${CORES} cores (made and encoded in ${encoded.toFixed(1)} s before)`)
  told(`re-determined in ${seconds.toFixed(2)} s   limit ${LIMITS.seconds} s`, seconds <= LIMITS.seconds)
  told(`memory ${gigabytes.toFixed(2)} GB RSS   limit ${LIMITS.gigabytes} GB`, gigabytes <= LIMITS.gigabytes)
}

if (process.argv[2] !== 'short') await million()
await condition()
await whole()
await traced()
say(missed.length === 0 ? 'all within their limits' : `${missed.length} missed`)
process.exitCode = missed.length === 0 ? 0 : 1
