import { dayInShanghai } from '@songtan/kernel'
import { recordAudit } from '../../platform/audit/audit.ts'
import { systemActor } from '../../platform/authz/actor.ts'
import type { Tx } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { type CaseFile, readCaseFile } from './case-file.queries.ts'
import { caseView } from './case-view.ts'
import { type ClockContext, nextDue, recount } from './domain/clock.ts'
import { rowFor } from './domain/transitions.ts'
import { clockContext } from './policy-day.ts'

const ACTION = 'cases.recountTerms'
const actor = systemActor('cases.recount-terms')

/** Running cases whose term reached a year that was not announced. */
const provisional = ({ db }: Services) =>
  db
    .selectFrom('cases.case_file')
    .select(['county', 'id'])
    .where('closedAt', 'is', null)
    .where('dueProvisional', '=', true)
    .orderBy('county')
    .orderBy('id')
    .execute()

/**
 * Takes a case while it is still provisional: of this job and a step of a person the second waits here; of two jobs the
 * second finds nothing left to do.
 */
const take = (tx: Tx, county: string, id: string) =>
  tx
    .selectFrom('cases.case_file')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .where('dueProvisional', '=', true)
    .forUpdate()
    .executeTakeFirst()

/** The last step that moved the case began its stage; an extension since then let go of the stage's own term. */
const stageOf = ({ steps }: CaseFile) => {
  const at = steps.findLastIndex((step) => step.from_state !== step.to_state)
  const began = steps[at]
  const row = began && rowFor(began.action, began.from_state)
  const letGo = steps.slice(at + 1).find(({ action }) => action === 'extend-term')
  const extension = letGo && rowFor(letGo.action, letGo.from_state)
  return row && { row: extension ?? row, day: dayInShanghai(new Date(began.at)) }
}

const countedAgain = async (tx: Tx, services: Services, file: CaseFile) => {
  const view = caseView(file, { standing: undefined, againAfterObjection: false })
  const stage = stageOf(file)
  if (!stage || view.clock.kind !== 'running') return undefined
  const context: ClockContext = await clockContext(tx, services, file.county, stage.day)
  const clock = recount(view.clock, context)
  if (clock.kind !== 'running') return undefined
  return { clock, next: nextDue(stage.row, clock, view.next, context) }
}

const recountOne = (services: Services, county: string, id: string): Promise<void> =>
  services.db.transaction().execute(async (tx) => {
    if (!(await take(tx, county, id))) return
    const file = await readCaseFile(tx, county, id)
    const again = file && (await countedAgain(tx, services, file))
    if (!again) return
    const { clock, next } = again
    if (clock.provisional && clock.dueOn === file.dueOn && next?.on === file.nextDueOn) return
    // The version stays: nobody's work is overwritten, and who has the case open may go on.
    await tx
      .updateTable('cases.case_file')
      .set({ dueOn: clock.dueOn, dueProvisional: clock.provisional })
      .set({ nextDueOn: next?.on ?? null, nextDueOf: next?.of ?? null })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute()
    await recordAudit(tx, services.clock, actor, {
      ...{ county, action: ACTION, outcome: 'done', householdId: file.householdId },
      subject: { kind: 'case', id },
      details: { before: file.dueOn, after: clock.dueOn, provisional: clock.provisional },
    })
  })

/**
 * Counts the provisional terms of open cases again by the calendar in force (L2 §22 counts working days): what lies in
 * announced years becomes firm, with its new day. Each in its own transaction; running it again does nothing.
 */
export const recountTerms = async (services: Services): Promise<void> => {
  await services.calendar.reload()
  for (const { county, id } of await provisional(services)) await recountOne(services, county, id)
}
