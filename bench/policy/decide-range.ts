import { parentPort, workerData } from 'node:worker_threads'
import { compileLaw, type Families, roomFor } from '@songtan/policy/batch'
import { realPolicies } from '../../test-kit/policies.ts'
import { DAY, PLACE } from './families.ts'

/** A range of families for one core, over memory that is shared with the others. */
export interface Range {
  readonly families: Families
  readonly from: number
  readonly to: number
}

const AT_ONCE = 50_000
const GRANTS_EACH = 8

const { families, from, to }: Range = workerData
const program = compileLaw(realPolicies(), PLACE, DAY).over(families)
const room = roomFor(AT_ONCE, AT_ONCE * GRANTS_EACH)

parentPort?.on('message', () => {
  let grants = 0
  for (let start = from; start < to; start += AT_ONCE) {
    const end = Math.min(start + AT_ONCE, to)
    grants += program.decide(start, end, room).grantStart[end - start] ?? 0
  }
  parentPort?.postMessage(grants)
})
parentPort?.postMessage('ready')
