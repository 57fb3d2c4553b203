import process from 'node:process'
import { killManyTimes } from '../test-kit/kill-nine/kill-many-times.ts'

/** `node bench/kill-nine.ts [KILLS] [SEED]`: kill -9 of payer, worker and database at random moments of payment runs. */
const [kills = '50', seed = String(Date.now() % 100_000)] = process.argv.slice(2)
const say = (line: string) => process.stderr.write(`${line}\n`)
const found = await killManyTimes({ kills: Number(kills), seed: Number(seed), say })
const balanced = found.broken === undefined ? 'ledger balanced' : `LEDGER BROKEN: ${found.broken}`
process.stderr.write(
  `seed ${seed}: ${found.months} months, ${found.payments} payments; killed ${JSON.stringify(found.killed)}\n`,
)
process.stdout.write(`${kills} kills: lost ${found.lost}, paid twice ${found.twice}, ${balanced}\n`)
process.exitCode = found.lost + found.twice === 0 && found.broken === undefined ? 0 : 1
