import { attachmentKind, casesRoutes } from '@songtan/contract'
import { dayInShanghai, plainDate } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { familyVillage } from '../registry/index.ts'
import { standingOf } from './domain/worklist.ts'
import { type FamilyCase, familyCases } from './family-cases.queries.ts'
import { casesPermissions } from './permissions.ts'

const onDay = (at: string) => dayInShanghai(new Date(at))

const papersOf = ({ surveys, letters, attachments }: FamilyCase) => ({
  surveys: surveys.map(({ id, visited_on, level, a_signed_at, b_signed_at, family_signed_at }) => ({
    ...{ id, level, on: visited_on },
    signed: a_signed_at !== null && b_signed_at !== null && family_signed_at !== null,
  })),
  letters: letters.map(({ id, kind, number, issued_at, delivered_at }) => ({
    ...{ id, kind, number, on: onDay(issued_at), deliveredAt: delivered_at },
  })),
  attachments: attachments.map(({ id, kind, name, added_at }) => ({
    ...{ id, name, kind: attachmentKind.parse(kind), on: onDay(added_at) },
  })),
})

/** Every application of a family with its visits and papers, newest first (家庭的全部申请). Two queries. */
export const listFamilyCases = readCase(
  casesRoutes.listFamilyCases,
  { permission: casesPermissions.listFamilyCases },
  async ({ db, input, today, requireArea, note }) => {
    const { county, householdId } = input
    requireArea(await familyVillage(db, county, householdId))
    note({ householdId, subject: { kind: 'household', id: householdId } })
    const rows = await familyCases(db, county, householdId)
    return {
      items: rows.map((row) => {
        const nextDueOn = row.nextDueOn === null ? null : plainDate(row.nextDueOn)
        const [decision] = row.decisions
        return {
          ...{ caseId: row.id, receiptNumber: row.receiptNumber, state: row.state, village: row.village },
          filedOn: dayInShanghai(row.filedAt),
          closedOn: row.closedAt && dayInShanghai(row.closedAt),
          nextDueOn,
          standing: standingOf(nextDueOn, today),
          decision: decision
            ? { outcome: decision.outcome, class: decision.class, on: decision.decided_on }
            : null,
          ...papersOf(row),
        }
      }),
    }
  },
)
