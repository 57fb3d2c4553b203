import process from 'node:process'
import { payUntilDone } from './pay-steps.ts'
import { openStage, readSettings } from './stage.ts'

/** A process that pays month after month, a line a step; it is killed at any moment and started again. */
const stage = await openStage(readSettings())
await payUntilDone(stage, (step) => process.stdout.write(`${step}\n`))
await stage.close()
