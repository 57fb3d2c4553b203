import { createHash } from 'node:crypto'
import { addMonths, type YearMonth, yearMonth } from '@songtan/kernel'
import { caseDecided } from '../../apps/server/src/domains/cases/index.ts'
import { appendEvent } from '../../apps/server/src/platform/events/event.ts'
import type { Services } from '../../apps/server/src/platform/use-case/services.ts'
import { PLACES } from '../actors.ts'

export const FIRST_MONTH = yearMonth('2023-01')
const CHANGED_EACH_MONTH = 8

/** The same draw for the same words, in every process and after every kill. */
export const drawn = (words: string, below: number): number =>
  createHash('sha256').update(words).digest().readUInt32BE(0) % below

const householdIds = async ({ db }: Services): Promise<string[]> => {
  const rows = await db
    .selectFrom('registry.household')
    .select('id')
    .where('county', '=', PLACES.county)
    .orderBy('number')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Announces the decisions that count from a month on, all of them or none: for everybody in the first month, for
 * some afterwards, some of whom lose everything. Announced months are left alone.
 */
export const announce = async (services: Services, fromMonth: YearMonth): Promise<void> => {
  const { clock } = services
  const all = await householdIds(services)
  const chosen =
    fromMonth === FIRST_MONTH
      ? all
      : Array.from(
          { length: CHANGED_EACH_MONTH },
          (_, i) => all[drawn(`${fromMonth} ${i}`, all.length)] ?? '',
        )
  await services.db.transaction().execute(async (tx) => {
    const marker = { step: `announced ${fromMonth}`, done: 0, total: 0, finishedAt: clock.now() }
    const claimed = await tx
      .insertInto('platform.setup')
      .values(marker)
      .onConflict((conflict) => conflict.column('step').doNothing())
      .returning('step')
      .executeTakeFirst()
    if (!claimed) return
    for (const householdId of new Set(chosen)) {
      const decisionId = clock.newId()
      const monthly = drawn(`${fromMonth} ${householdId}`, 6) * 10_007
      const at = { county: PLACES.county, subject: decisionId }
      await appendEvent(tx, services, caseDecided, at, {
        decisionId,
        caseId: clock.newId(),
        householdId,
        village: PLACES.village,
        class: monthly > 0 ? 'dibao' : 'none',
        outcome: 'confirmed',
        grants: monthly > 0 ? [{ program: 'dibao', personId: null, monthly }] : [],
        fromMonth,
        accountId: null,
      })
    }
  })
}

/** What each family is owed through a month, from the events alone: the later decision counts from its month on. */
export const owedThrough = async (services: Services, through: YearMonth): Promise<Map<string, number>> => {
  const rows = await services.db
    .selectFrom('platform.event')
    .select(['subject', 'payload'])
    .where('county', '=', PLACES.county)
    .where('type', '=', caseDecided.type)
    .orderBy('subject')
    .execute()
  const decisions = rows.map(({ payload }) => caseDecided.payload.parse(payload))
  const owed = new Map<string, number>()
  for (let month = FIRST_MONTH; month <= through; month = addMonths(month, 1)) {
    const current = new Map(
      decisions.filter((d) => d.fromMonth <= month).map((d) => [d.householdId, d.grants[0]?.monthly ?? 0]),
    )
    for (const [household, monthly] of current) owed.set(household, (owed.get(household) ?? 0) + monthly)
  }
  return owed
}
