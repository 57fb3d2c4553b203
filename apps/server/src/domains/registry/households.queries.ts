import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'

const link = z.object({
  householdId: z.string(),
  number: z.string(),
  kind: z.enum(['split', 'merge']),
  day: z.string(),
  out: z.boolean(),
})

const KINDS = {
  split: { out: 'split-into', into: 'split-from' },
  merge: { out: 'merged-into', into: 'merged-from' },
} as const

/** Where a family came from and what came out of it, as JSON in the same query. */
const LINKS = sql<unknown>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'householdId', other.id, 'number', other.number, 'kind', link.kind, 'day', link.on_day,
    'out', link.from_id = h.id
  ) order by link.on_day, other.id), '[]')
  from registry.household_link as link
  join registry.household as other on other.county = link.county
    and other.id = case when link.from_id = h.id then link.to_id else link.from_id end
  where link.county = h.county and (link.from_id = h.id or link.to_id = h.id)
)`

export const householdWithLinks = async (db: ReadDb, county: string, householdId: string) => {
  const row = await db
    .selectFrom('registry.household as h')
    .select(['h.number', 'h.village', 'h.residence', 'h.openedOn', 'h.closedOn', 'h.closedReason'])
    .select(['h.version', 'h.recordedAt', 'h.class', 'h.classSince'])
    .select(sql<boolean>`h.address_sealed is not null`.as('hasAddress'))
    .select(LINKS.as('links'))
    .where('h.county', '=', county)
    .where('h.id', '=', householdId)
    .executeTakeFirst()
  if (!row) return undefined
  const links = z
    .array(link)
    .parse(row.links)
    .map(({ out, kind, ...other }) => ({ ...other, kind: KINDS[kind][out ? 'out' : 'into'] }))
  return { ...row, links }
}
