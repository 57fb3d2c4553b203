import { programsRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import { scopeOf } from '../../platform/authz/permission.ts'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import { pageTotal } from '../../platform/db/page-total.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionNames, staffNames } from '../org/index.ts'
import { areaOf, type KeptDraft, stateOf } from './drafts.repo.ts'
import { programsPermissions } from './permissions.ts'

type Head = Pick<KeptDraft, 'id' | 'place' | 'title' | 'from' | 'state' | 'version' | 'changedAt'>

/** What a list shows of a draft. */
export const headOf = (
  { id, place, title, from, state, version, changedAt }: Head,
  also: { readonly placeName: string; readonly madeBy: string; readonly publication: number | null },
) => ({ id, place, title, from, state, version, changedAt: changedAt.toISOString(), ...also })

const draftCursor = z.tuple([z.iso.datetime(), z.uuid()])
const isDraftCursor = (values: readonly string[]): boolean => draftCursor.safeParse(values).success

/** Drafts of one's area, last changed first. */
export const listDrafts = readCase(
  programsRoutes.listDrafts,
  { permission: programsPermissions.readDraft, audit: 'none' },
  async ({ db, input, actor, permission }) => {
    const { state, after, limit } = input
    const chosen = db
      .selectFrom('programs.draft as d')
      .leftJoin('programs.publication as p', 'p.draftId', 'd.id')
      .where(scopeOf(actor, permission, 'd.area'))
      .$if(state !== undefined, (query) => query.where('d.state', '=', state ?? ''))
    const rows = await chosen
      .select(['d.id', 'd.place', 'd.area', 'd.title', 'd.fromDay', 'd.state', 'd.version', 'd.changedAt'])
      .select(['d.madeBy', 'p.number'])
      .$if(after !== undefined, (query) => {
        const [at, id] = readCursor(after ?? '', 2, isDraftCursor)
        return query.where(sql<boolean>`(d.changed_at, d.id) < (${at}::timestamptz, ${id}::uuid)`)
      })
      .orderBy('d.changedAt', 'desc')
      .orderBy('d.id', 'desc')
      .limit(limit + 1)
      .execute()
    const all = chosen.select((eb) => eb.lit(1).as('one'))
    const total = await pageTotal(db, { after, limit, read: rows.length }, all)
    const shown = rows.slice(0, limit)
    const places = await divisionNames(
      db,
      shown.map(({ area }) => area),
    )
    const people = await staffNames(
      db,
      shown.map(({ madeBy }) => madeBy),
    )
    const last = shown.at(-1)
    return {
      items: shown.map(({ fromDay, number, madeBy, area, ...row }) =>
        headOf(
          { ...row, state: stateOf(row.state), from: plainDate(fromDay) },
          {
            placeName: places.get(areaOf(row.place)) ?? row.place,
            madeBy: people.get(madeBy) ?? '',
            publication: number,
          },
        ),
      ),
      ...total,
      ...(last && rows.length > limit ? { next: writeCursor([last.changedAt.toISOString(), last.id]) } : {}),
    }
  },
)
