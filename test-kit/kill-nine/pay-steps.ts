import { existsSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { AppError, addMonths, firstDay, type YearMonth, yearMonth } from '@songtan/kernel'
import {
  approveRun,
  buildRun,
  downloadBankFile,
  makeBankFile,
  readReturn,
} from '../../apps/server/src/domains/benefits/index.ts'
import { PLACES } from '../actors.ts'
import { recordAccount } from '../factories/payments.ts'
import { payFile } from './bank.ts'
import { announce, FIRST_MONTH } from './families.ts'
import { bankFolder, type Stage, stopFile } from './stage.ts'

const { county } = PLACES
const PROGRAM = 'dibao'

const lastRun = ({ services }: Stage) =>
  services.db
    .selectFrom('benefits.run')
    .select(['id', 'month', 'seq', 'state', 'version'])
    .where('county', '=', county)
    .where('state', '<>', 'cancelled')
    .orderBy('month', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

type Run = NonNullable<Awaited<ReturnType<typeof lastRun>>>

const build = async ({ services, clerk }: Stage, month: YearMonth, seq: number): Promise<void> => {
  const idempotencyKey = `build-${month}-${seq}`
  const input = { county, program: PROGRAM, month } as const
  await buildRun.run({ actor: clerk, input, idempotencyKey }, services)
}

const approve = async ({ services, approver }: Stage, { id, version }: Run): Promise<void> => {
  const call = { actor: approver, input: { county, id, version }, idempotencyKey: `approve-${id}-${version}` }
  await approveRun.run(call, services)
}

const send = async ({ services, clerk }: Stage, { id, version }: Run): Promise<void> => {
  const call = { actor: clerk, input: { county, id, version }, idempotencyKey: `send-${id}-${version}` }
  await makeBankFile.run(call, services)
}

/** Hands the file to the bank and brings back what it says. */
const toBankAndBack = async (stage: Stage, { id: runId }: Run): Promise<void> => {
  const { services, clerk, settings } = stage
  const { id } = await services.db
    .selectFrom('benefits.bank_file')
    .select('id')
    .where('runId', '=', runId)
    .where('returnedAt', 'is', null)
    .executeTakeFirstOrThrow()
  const purpose = 'hand-to-bank' as const
  const file = await downloadBankFile.run({ actor: clerk, input: { county, id, purpose } }, services)
  const text = payFile(bankFolder(settings.folder), id, Buffer.from(file.bytes).toString())
  const upload = { name: 'return.csv', bytes: Buffer.from(text) }
  await readReturn.run({ actor: clerk, input: { county, id }, upload }, services)
}

/** Gives every family whose payment failed another account. */
const correctAccounts = async ({ services }: Stage, { id }: Run): Promise<void> => {
  const failed = await services.db
    .selectFrom('benefits.line as l')
    .innerJoin('registry.account as a', (join) =>
      join.onRef('a.id', '=', 'l.accountId').on('a.supersededAt', 'is', null),
    )
    .select(['l.householdId', 'a.holderId'])
    .where('l.runId', '=', id)
    .where('l.state', '=', 'failed')
    .execute()
  for (const { householdId, holderId } of failed)
    await recordAccount(services, { householdId, personId: holderId }, services.clock.newId())
}

/** The first month for which a line waits; a second back-pay of a month goes with the month after it. */
const firstWaiting = async ({ services }: Stage): Promise<YearMonth | undefined> => {
  const row = await services.db
    .selectFrom('benefits.line')
    .select('month')
    .where('county', '=', county)
    .where('state', '=', 'waiting')
    .orderBy('month')
    .limit(1)
    .executeTakeFirst()
  return row && yearMonth(row.month)
}

const begin = async (stage: Stage, last: Run | undefined): Promise<string | undefined> => {
  const month = last ? yearMonth(last.month) : undefined
  const waiting = await firstWaiting(stage)
  if (last && month && waiting && waiting <= month) {
    await build(stage, month, last.seq + 1)
    return `build again ${month}`
  }
  const stopping = existsSync(stopFile(stage.settings.folder))
  if (stopping && !waiting) return undefined
  const next = month ? addMonths(month, 1) : FIRST_MONTH
  stage.clock.moveTo(firstDay(next))
  if (!stopping) await announce(stage.services, addMonths(next, 1))
  await build(stage, next, 1)
  return `build ${next}`
}

/** Takes the next step that is due. @returns what was done; undefined when nothing is */
const dueStep = async (stage: Stage): Promise<string | undefined> => {
  const last = await lastRun(stage)
  if (last) stage.clock.moveTo(firstDay(yearMonth(last.month)))
  if (!last || last.state === 'settled') return begin(stage, last)
  if (last.state === 'built') await approve(stage, last)
  else if (last.state === 'sent') await toBankAndBack(stage, last)
  else {
    if (last.state === 'returned') await correctAccounts(stage, last)
    await send(stage, last)
  }
  return `${last.state} ${last.month}`
}

const REFUSALS_IN_A_ROW = 400
const PAUSE_MS = 50

/**
 * Takes step after step, each as the database says is due, until all is paid and no more is wanted. A decision may
 * change a run between looking and acting: such a refusal is answered by looking again.
 * @throws Error when the same state is refused again and again: then nothing would ever move.
 */
export const payUntilDone = async (stage: Stage, told: (step: string) => void): Promise<void> => {
  let refusals = 0
  for (;;) {
    try {
      const step = await dueStep(stage)
      if (step === undefined) return
      refusals = 0
      told(step)
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 409) throw error
      refusals += 1
      if (refusals > REFUSALS_IN_A_ROW) throw new Error(`stuck: ${error.code}`)
      told(`refused ${error.code}`)
      await setTimeout(PAUSE_MS)
    }
  }
}
