import { type PostKind, postKind } from '@songtan/contract'
import { type DivisionCode, divisionCode, type PlainDate, plainDate } from '@songtan/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { HeldPost } from '../../platform/authz/posts.ts'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { likeText } from '../../platform/db/like-text.ts'
import { type PageTotal, pageTotal } from '../../platform/db/page-total.ts'

/** A post as stored, with the name of its area; `validTo` is the first day no longer held. */
export interface StoredPost {
  readonly id: string
  readonly staffId: string
  readonly kind: PostKind
  readonly area: DivisionCode
  readonly areaName: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly givenBy: string
  readonly givenAt: Date
  readonly endedBy: string | null
  readonly endedAt: Date | null
}

export const isHeldOn = (post: Pick<StoredPost, 'validFrom' | 'validTo'>, day: PlainDate): boolean =>
  post.validFrom <= day && (post.validTo === null || post.validTo > day)

/** All posts ever given to these people, oldest first, with the names of their areas. */
export const postsOf = async (db: ReadDb, staffIds: readonly string[]): Promise<StoredPost[]> => {
  if (staffIds.length === 0) return []
  const rows = await db
    .selectFrom('org.post as post')
    .leftJoin('org.division as division', 'division.code', 'post.area')
    .selectAll('post')
    .select('division.name as areaName')
    .where('post.staffId', 'in', [...staffIds])
    .orderBy('post.validFrom')
    .orderBy('post.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: postKind.parse(row.kind),
    area: divisionCode(row.area),
    areaName: row.areaName ?? row.area,
    validFrom: plainDate(row.validFrom),
    validTo: row.validTo === null ? null : plainDate(row.validTo),
  }))
}

/** The posts a person holds on a day; none for somebody shut out. */
export const heldPosts = async (db: ReadDb, staffId: string, day: PlainDate): Promise<HeldPost[]> => {
  const rows = await db
    .selectFrom('org.post as post')
    .innerJoin('org.staff as staff', 'staff.id', 'post.staffId')
    .select(['post.id', 'post.kind', 'post.area'])
    .where('staff.id', '=', staffId)
    .where('staff.active', '=', true)
    .where('post.validFrom', '<=', day)
    .where((eb) => eb.or([eb('post.validTo', 'is', null), eb('post.validTo', '>', day)]))
    .orderBy('post.id')
    .execute()
  return rows.map(({ id, kind, area }) => ({ id, kind: postKind.parse(kind), area: divisionCode(area) }))
}

/** Names by id, for showing who did something; ids that are nobody's are left out. */
export const staffNames = async (
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('org.staff')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface StaffSearch {
  /** Area scope over `post.area`. */
  readonly scope: Expression<SqlBool>
  readonly q?: string | undefined
  readonly post?: PostKind | undefined
  readonly active?: boolean | undefined
  /** Only posts held on this day count; all ever held when absent. */
  readonly heldOn?: PlainDate
}

const matching = (db: ReadDb, { scope, q, post, active, heldOn }: StaffSearch) =>
  db
    .selectFrom('org.staff as staff')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('org.post as post')
          .select(sql.lit(1).as('one'))
          .whereRef('post.staffId', '=', 'staff.id')
          .where(scope)
          .$if(post !== undefined, (query) => query.where('post.kind', '=', post ?? ''))
          .$if(heldOn !== undefined, (query) =>
            query
              .where('post.validFrom', '<=', heldOn ?? '')
              .where((on) => on.or([on('post.validTo', 'is', null), on('post.validTo', '>', heldOn ?? '')])),
          ),
      ),
    )
    .$if(active !== undefined, (query) => query.where('staff.active', '=', active ?? true))
    .$if(q !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('staff.name', 'like', `%${likeText(q ?? '')}%`),
          eb('staff.login', 'like', `${likeText((q ?? '').toLowerCase())}%`),
        ]),
      ),
    )

export interface StaffRow {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly active: boolean
}

/** A page of people by account name, with how many there are in all. */
export const staffPage = async (
  db: ReadDb,
  search: StaffSearch,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ rows: StaffRow[]; total: PageTotal; next?: string }> => {
  const [after] = page.after === undefined ? [] : readCursor(page.after, 1)
  const rows = await matching(db, search)
    .select(['staff.id', 'staff.login', 'staff.name', 'staff.active'])
    .$if(after !== undefined, (query) => query.where('staff.login', '>', after ?? ''))
    .orderBy('staff.login')
    .limit(page.limit + 1)
    .execute()
  const all = matching(db, search).select((eb) => eb.lit(1).as('one'))
  const total = await pageTotal(db, { ...page, read: rows.length }, all)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    total,
    ...(rows.length > page.limit && last ? { next: writeCursor([last.login]) } : {}),
  }
}
