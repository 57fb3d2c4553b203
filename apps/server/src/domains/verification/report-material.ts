import type { VerificationReport } from '@songtan/contract'
import type { ReadDb } from '../../platform/db/db.ts'
import { type Family, factsOn, familyFor } from '../registry/index.ts'
import type { Acting } from './acting.ts'
import type { ReportInput } from './domain/report.ts'
import type { DeclaredFact } from './domain/verified-facts.ts'
import type { CheckItem, CheckOrder } from './orders.queries.ts'

const COUNTY_DIGITS = 6

/** Everything a report is made from besides the answers. */
export interface ReportMaterial {
  readonly family: Family
  readonly members: ReportInput['members']
  readonly declared: readonly DeclaredFact[]
}

/** The people an order is about, in the family's order; one who has left since comes last. */
export const orderMembers = async (
  db: ReadDb,
  { county }: Pick<CheckOrder, 'county'>,
  family: Family,
  items: readonly Pick<CheckItem, 'personId'>[],
): Promise<ReportInput['members']> => {
  const ids = [...new Set(items.map(({ personId }) => personId))]
  const rows = await db
    .selectFrom('registry.person')
    .select(['id', 'name', 'residentIdMasked', 'registerDivision'])
    .where('county', '=', county)
    .where('id', 'in', ids)
    .orderBy('born')
    .execute()
  const rank = (id: string) => {
    const index = family.members.findIndex(({ personId }) => personId === id)
    return index < 0 ? family.members.length : index
  }
  return rows
    .map((row) => ({
      personId: row.id,
      name: row.name,
      maskedId: row.residentIdMasked,
      relation: family.members.find(({ personId }) => personId === row.id)?.relation ?? 'other',
      registerCounty: row.registerDivision.slice(0, COUNTY_DIGITS),
    }))
    .sort((a, b) => rank(a.personId) - rank(b.personId))
}

export const reportMaterial = async (
  { tx, today }: Pick<Acting, 'tx' | 'today'>,
  order: CheckOrder,
  items: readonly CheckItem[],
): Promise<ReportMaterial> => {
  const { county, householdId } = order
  const family = await familyFor(tx, county, householdId, today)
  const members = await orderMembers(tx, order, family, items)
  const personIds = members.map(({ personId }) => personId)
  const facts = await factsOn(tx, { county, householdId, personIds, day: today })
  const declared = facts.flatMap(({ personId, standing, fact }) =>
    standing === 'declared' && (fact.kind === 'income' || fact.kind === 'asset') ? [{ personId, fact }] : [],
  )
  return { family, members, declared }
}

/** Answers as the report shows them. */
export const reportItems = (items: readonly CheckItem[]): VerificationReport['items'] =>
  items.map(({ personId, source, state, dataDate, failure, late, records }) => ({
    ...{ personId, source, state, dataDate, late, records: [...records] },
    failure: state === 'failed' ? failure : null,
  }))
