import { sql } from 'kysely'

/** The adjustment (调标) that began an entitlement, by raising it or by being taken back. */
export interface BegunBy {
  readonly id: string
  readonly publication: number
  readonly undone: boolean
}

/** For an entitlement in a query under the given name; null where a decision began it. */
export const begunBy = (entitlement: string) => {
  const of = (column: string) => sql.ref(`${entitlement}.${column}`)
  return sql<BegunBy | null>`(
    select json_build_object('id', a.id, 'publication', a.publication, 'undone', r.undo_id = ${of('decisionId')})
    from benefits.adjustment_row r
    join benefits.adjustment a on a.county = r.county and a.id = r.adjustment_id
    where r.county = ${of('county')} and r.household_id = ${of('householdId')}
      and r.apply_id is not null and ${of('decisionId')} in (r.apply_id, r.undo_id))`
}
