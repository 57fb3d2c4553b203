import { benefitsRoutes, HOLD_REASONS } from '@songtan/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { bankFilesOf, showBankFile } from './bank-file.queries.ts'
import { countyArea } from './county-area.ts'
import { actionsFor } from './domain/run-states.ts'
import { may } from './permissions.ts'
import { readRun, showRun } from './run.queries.ts'

interface StateCount {
  readonly state: string
  readonly reason: string | null
  readonly sent: boolean
  readonly lines: number
}

/** Lines by state; those in a file that has not come back are `sent`. */
const countStates = async (db: ReadDb, county: string, runId: string): Promise<StateCount[]> => {
  const { rows } = await sql<StateCount>`
    select l.state, case when l.state = 'waiting' then l.reason end as reason, f.line_id is not null as sent,
      count(*)::int as lines
    from benefits.line l
    left join benefits.bank_file_line f on f.county = l.county and f.line_id = l.id and f.result is null
    where l.county = ${county} and l.run_id = ${runId} and l.state <> 'dropped'
    group by 1, 2, 3`.execute(db)
  return rows
}

const holdReason = z.enum(HOLD_REASONS)

const progressOf = (counts: readonly StateCount[]) => {
  const of = (wanted: (count: StateCount) => boolean) =>
    counts.filter(wanted).reduce((sum, { lines }) => sum + lines, 0)
  return {
    listed: of(({ state, sent }) => state === 'listed' && !sent),
    sent: of(({ sent }) => sent),
    paid: of(({ state }) => state === 'paid'),
    failed: of(({ state, sent }) => state === 'failed' && !sent),
    cancelled: of(({ state }) => state === 'cancelled'),
  }
}

/** One run as its clerk, its checker and an auditor see it. */
export const openRun = readCase(
  benefitsRoutes.openRun,
  { permission: may.readRuns },
  async ({ db, input, actor, requireArea, note }) => {
    const { county, id } = input
    requireArea(countyArea(county))
    note({ subject: { kind: 'payment-run', id } })
    const row = await readRun(db, county, id)
    const counts = await countStates(db, county, id)
    const files = await bankFilesOf(db, county).where('f.runId', '=', id).orderBy('f.seq').execute()
    const run = showRun(row)
    const posts = actor.kind === 'staff' ? actor.posts.map((post) => post.kind) : []
    return {
      ...run,
      progress: progressOf(counts),
      heldFor: counts.flatMap(({ state, reason, lines }) =>
        state === 'waiting' ? [{ reason: holdReason.parse(reason), lines }] : [],
      ),
      bankFiles: files.map(showBankFile),
      cancelledReason: row.cancelledReason,
      actions: actionsFor(run, { id: actor.id, posts }),
    }
  },
)
