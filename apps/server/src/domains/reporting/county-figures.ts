import { AppError, divisionCode, divisionRange, monthOf, type PlainDate } from '@songtan/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Actor } from '../../platform/authz/actor.ts'
import { countyRangesOf, type Permission, scopeOf } from '../../platform/authz/permission.ts'
import { type Period, periodOf } from './domain/period.ts'

/** What figures are of: months, and the rows of a county that the actor may see, by any column that holds a village. */
export interface Figures {
  readonly county: string
  readonly period: Period
  readonly today: PlainDate
  rows(village: string): Expression<SqlBool>
}

interface Asked {
  readonly county: string
  readonly area?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** @throws AppError 404 `record.not-found` for a county in which the actor has no post, 422 `statistics.period` */
export const figuresOf = (
  asked: Asked,
  {
    actor,
    permission,
    today,
  }: { readonly actor: Actor; readonly permission: Permission; readonly today: PlainDate },
): Figures => {
  const { county, area } = asked
  if (!countyRangesOf(actor, permission).some(({ from, to }) => county >= from && county <= to))
    throw new AppError(404, 'record.not-found')
  const range = area === undefined ? undefined : divisionRange(divisionCode(area))
  const within = (village: string) =>
    range === undefined
      ? sql<SqlBool>`true`
      : sql<SqlBool>`${sql.ref(village)} between ${range.from} and ${range.to}`
  return {
    county,
    today,
    period: periodOf(asked, monthOf(today)),
    rows: (village) => sql<SqlBool>`(${scopeOf(actor, permission, village)} and ${within(village)})`,
  }
}
