import { accessRoutes, actorKind } from '@songtan/contract'
import { addDays, divisionCode, levelOf, type PlainDate, plainDate } from '@songtan/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { idTime, minuteOf } from '../../platform/audit/row-minutes.ts'
import { lastSealedMinute } from '../../platform/audit/seal.ts'
import { type Actor, systemActor } from '../../platform/authz/actor.ts'
import { countyRangesOf, type Permission } from '../../platform/authz/permission.ts'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { accessPermissions } from './permissions.ts'

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const outcome = z.enum(['done', 'looked', 'refused'])

const WEEK = 7

/** Counties whose records the caller reads: posts below the county would see more than their own area. */
const countyScope = (actor: Actor, permission: Permission): Expression<SqlBool> => {
  const whole =
    actor.kind === 'staff'
      ? { ...actor, posts: actor.posts.filter(({ area }) => !['town', 'village'].includes(levelOf(area))) }
      : systemActor('nobody')
  const ranges = countyRangesOf(whole, permission)
  if (ranges.length === 0) return sql<SqlBool>`false`
  // Equality lets the index of a county's rows by time give the newest first without sorting them all.
  const each = ranges.map(({ from, to }) =>
    from === to ? sql<SqlBool>`audit.county = ${from}` : sql<SqlBool>`audit.county between ${from} and ${to}`,
  )
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`
}

/** Midnight in Shanghai at which a day begins. */
const startOf = (day: PlainDate): Date => new Date(`${day}T00:00:00+08:00`)

const UUID = z.uuid()
const isPlace = ([at = '', id = '']: readonly string[]): boolean =>
  !Number.isNaN(Date.parse(at)) && UUID.safeParse(id).success

/** Reads who did and looked at what, newest first, for those who audit; the reading is itself recorded. */
export const listAudit = readCase(
  accessRoutes.listAudit,
  { permission: accessPermissions.listAudit },
  async ({ db, input, actor, permission, today, note, requireArea }) => {
    const { county, staffId, actorId, householdId, action, limit } = input
    if (county !== undefined && county !== '000000') requireArea(divisionCode(county))
    if (householdId !== undefined) note({ householdId, purpose: 'audit' })
    const from = startOf(input.from === undefined ? addDays(today, -WEEK) : plainDate(input.from))
    const until = startOf(addDays(input.to === undefined ? today : plainDate(input.to), 1))
    const [at, id] = input.after === undefined ? [] : readCursor(input.after, 2, isPlace)
    const who = staffId === undefined ? actorId : `staff:${staffId}`
    const rows = await db
      .selectFrom('platform.audit as audit')
      .selectAll()
      .where(countyScope(actor, permission))
      .where('audit.at', '>=', from)
      .where('audit.at', '<', until)
      .$if(county !== undefined, (query) => query.where('audit.county', '=', county ?? ''))
      .$if(who !== undefined, (query) => query.where('audit.actorId', '=', who ?? ''))
      .$if(householdId !== undefined, (query) => query.where('audit.householdId', '=', householdId ?? ''))
      .$if(action !== undefined, (query) => query.where('audit.action', '=', action ?? ''))
      .$if(input.actorKind !== undefined, (query) =>
        query.where('audit.actorKind', '=', input.actorKind ?? ''),
      )
      .$if(input.outcome !== undefined, (query) => query.where('audit.outcome', '=', input.outcome ?? ''))
      .$if(at !== undefined, (query) =>
        query.where((eb) =>
          eb(eb.refTuple('audit.at', 'audit.id'), '<', eb.tuple(new Date(at ?? 0), id ?? '')),
        ),
      )
      .orderBy('audit.at', 'desc')
      .orderBy('audit.id', 'desc')
      .limit(limit + 1)
      .execute()
    const sealed = await lastSealedMinute(db)
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    const items = shown.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      actorKind: actorKind.parse(row.actorKind),
      outcome: outcome.parse(row.outcome),
      details: details.parse(row.details),
      sealed: sealed !== undefined && minuteOf(idTime(row.id)) <= sealed,
    }))
    return { items, ...(last ? { next: writeCursor([last.at.toISOString(), last.id]) } : {}) }
  },
)
