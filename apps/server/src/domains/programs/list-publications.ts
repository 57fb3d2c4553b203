import { programsRoutes } from '@songtan/contract'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import { pageTotal } from '../../platform/db/page-total.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionNames, staffNames } from '../org/index.ts'
import { areaOf } from './drafts.repo.ts'
import { programsPermissions } from './permissions.ts'

/** What became law here, newest first: public like the law itself (L1 §6), so everybody on staff sees it. */
export const listPublications = readCase(
  programsRoutes.listPublications,
  { permission: programsPermissions.listPublications, audit: 'none' },
  async ({ db, input: { after, limit } }) => {
    const all = db.selectFrom('programs.publication')
    const rows = await all
      .select(['number', 'draftId', 'place', 'title', 'fromDay', 'publishedAt', 'publishedBy', 'submittedBy'])
      .select(['withdrawnAt', 'withdrawnBy', 'withdrawnReason'])
      .$if(after !== undefined, (query) => {
        const [number] = readCursor(after ?? '', 1, ([n = '']) => /^\d{1,9}$/.test(n))
        return query.where('number', '<', Number(number))
      })
      .orderBy('number', 'desc')
      .limit(limit + 1)
      .execute()
    const counted = all.select((eb) => eb.lit(1).as('one'))
    const total = await pageTotal(db, { after, limit, read: rows.length }, counted)
    const shown = rows.slice(0, limit)
    const places = await divisionNames(
      db,
      shown.map(({ place }) => areaOf(place)),
    )
    const people = await staffNames(
      db,
      shown.flatMap((row) => [
        row.publishedBy,
        row.submittedBy,
        ...(row.withdrawnBy ? [row.withdrawnBy] : []),
      ]),
    )
    const last = shown.at(-1)
    return {
      items: shown.map((row) => ({
        number: row.number,
        draftId: row.draftId,
        place: row.place,
        placeName: places.get(areaOf(row.place)) ?? row.place,
        title: row.title,
        from: row.fromDay,
        publishedAt: row.publishedAt.toISOString(),
        publishedBy: people.get(row.publishedBy) ?? '',
        submittedBy: people.get(row.submittedBy) ?? '',
        withdrawn:
          row.withdrawnAt && row.withdrawnBy && row.withdrawnReason
            ? {
                at: row.withdrawnAt.toISOString(),
                by: people.get(row.withdrawnBy) ?? '',
                reason: row.withdrawnReason,
              }
            : null,
      })),
      ...total,
      ...(last && rows.length > limit ? { next: writeCursor([String(last.number)]) } : {}),
    }
  },
)
