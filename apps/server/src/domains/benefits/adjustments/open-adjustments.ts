import { monthOf } from '@songtan/kernel'
import { sql } from 'kysely'
import type { z } from 'zod'
import { recordAudit } from '../../../platform/audit/audit.ts'
import { systemActor } from '../../../platform/authz/actor.ts'
import type { ReadDb } from '../../../platform/db/db.ts'
import type { Delivery } from '../../../platform/events/event.ts'
import type { Services } from '../../../platform/use-case/services.ts'
import { type lawPublished, type Publication, publicationOf } from '../../programs/index.ts'
import { countiesWithFamilies } from '../../registry/index.ts'
import { computeAgain, computeLaterAgain, holdAdjustment, JOBS, moveAdjustment } from './adjustment.repo.ts'
import { runningFrom } from './running.queries.ts'

const actor = systemActor('benefits.adjust')

type Told = Delivery<z.output<typeof lawPublished.payload>>

const countiesPaying = async (db: ReadDb, { place, from }: Publication): Promise<string[]> => {
  const counties = await countiesWithFamilies(db, place)
  const { rows } = await sql<{ county: string }>`
    select c.county from unnest(${counties}::text[]) with ordinality as c (county, n)
    where exists (select from benefits.entitlement e where e.county = c.county and ${runningFrom(monthOf(from))})
    order by c.n`.execute(db)
  return rows.map(({ county }) => county)
}

/** One adjustment a county and publication: told twice, or found again by the daily look, it stays one. */
const openIn = async (services: Services, county: string, { number, from }: Publication): Promise<void> => {
  const { db, clock, jobs } = services
  await db.transaction().execute(async (tx) => {
    const id = clock.newId()
    const due = from <= clock.today()
    const opened = await tx
      .insertInto('benefits.adjustment')
      .values({
        ...{ county, id, publication: number, fromDay: from, fromMonth: monthOf(from), madeAt: clock.now() },
        state: due ? 'computing' : 'waiting',
      })
      .onConflict((conflict) => conflict.columns(['county', 'publication']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!opened) return
    if (due) await jobs.enqueue(tx, JOBS.computing, { county, id })
    await computeLaterAgain(tx, services, { county, publication: number, from })
  })
}

const openEverywhere = async (services: Services, publication: Publication): Promise<void> => {
  if (publication.withdrawn) return
  for (const county of await countiesPaying(services.db, publication))
    await openIn(services, county, publication)
}

/** A publication is weighed in every county of its place where anybody is paid; before its day it waits for it. */
export const openAdjustments = async ({ payload }: Told, services: Services): Promise<void> =>
  openEverywhere(services, await publicationOf(services.db, payload.number))

const standingDue = async ({ db, clock }: Services): Promise<number[]> => {
  const rows = await db
    .selectFrom('programs.publication as p')
    .select('p.number')
    .where('p.withdrawnAt', 'is', null)
    .where('p.fromDay', '<=', clock.today())
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('benefits.adjustment as a')
            .select('a.id')
            .whereRef('a.publication', '=', 'p.number')
            .where('a.state', '<>', 'waiting'),
        ),
      ),
    )
    .orderBy('p.number')
    .execute()
  return rows.map(({ number }) => number)
}

const startWaiting = async (services: Services, county: string, id: string): Promise<void> => {
  await services.db.transaction().execute(async (tx) => {
    const { state } = await holdAdjustment(tx, { county, id })
    if (state === 'waiting') await computeAgain(tx, services, { county, id })
  })
}

const unfinished = ({ db, clock }: Services) =>
  db
    .selectFrom('benefits.adjustment')
    .select(['county', 'id', 'state'])
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['computing', 'applying', 'undoing']),
        eb.and([eb('state', '=', 'waiting'), eb('fromDay', '<=', clock.today())]),
      ]),
    )
    .orderBy('fromDay')
    .orderBy('publication')
    .execute()

/**
 * Every morning: publications whose day has come are weighed, and what was left half done is gone on with, should its job
 * have given up. All of it bears being done twice.
 */
export const openDueAdjustments = async (services: Services): Promise<void> => {
  for (const number of await standingDue(services))
    await openEverywhere(services, await publicationOf(services.db, number))
  for (const { county, id, state } of await unfinished(services)) {
    if (state === 'waiting') await startWaiting(services, county, id)
    else {
      const name = JOBS[state === 'applying' || state === 'undoing' ? state : 'computing']
      await services.db.transaction().execute((tx) => services.jobs.enqueue(tx, name, { county, id }))
    }
  }
}

const cancelIn = async (services: Services, county: string, id: string): Promise<void> => {
  await services.db.transaction().execute(async (tx) => {
    const adjustment = await holdAdjustment(tx, { county, id })
    if (['waiting', 'computing', 'computed'].includes(adjustment.state)) {
      await moveAdjustment(tx, adjustment, { state: 'cancelled' })
      await recordAudit(tx, services.clock, actor, {
        ...{ county, action: 'benefits.cancelAdjustment', outcome: 'done' },
        subject: { kind: 'adjustment', id },
        details: { publication: adjustment.publication },
      })
    }
    await computeLaterAgain(tx, services, adjustment)
  })
}

/**
 * What was not applied yet is cancelled with its publication. What was applied stays: money is taken back from families by
 * a person alone, who sees before how much (L1 §68).
 */
export const cancelAdjustments = async ({ payload }: Told, services: Services): Promise<void> => {
  const rows = await services.db
    .selectFrom('benefits.adjustment')
    .select(['county', 'id'])
    .where('publication', '=', payload.number)
    .orderBy('county')
    .execute()
  for (const { county, id } of rows) await cancelIn(services, county, id)
}
