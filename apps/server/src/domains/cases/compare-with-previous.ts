import { casesRoutes } from '@songtan/contract'
import { AppError, plainDate } from '@songtan/kernel'
import { factDifferences, factsFromJson } from '@songtan/policy'
import { readCase } from '../../platform/use-case/use-case.ts'
import { type AssessmentAt, decidedBefore, lastAssessments } from './assessments.queries.ts'
import { determinationPart } from './case-page-parts.ts'
import { differencesOf } from './domain/outcome.ts'
import { casesPermissions } from './permissions.ts'

const sidePart = ({ id, caseId, receiptNumber, day, determination }: AssessmentAt) => {
  const { class: found, perCapita, grants } = determinationPart(determination)
  return {
    ...{ assessmentId: id, caseId, receiptNumber, day: plainDate(day) },
    class: found,
    perCapita,
    grants,
  }
}

/**
 * The newest assessment beside the one before it (与上次测算对照): of this case where it was assessed twice, else the one
 * that the family's last decision rests on. Three queries.
 * @throws AppError 404 `record.not-found`
 */
export const compareWithPrevious = readCase(
  casesRoutes.compareWithPrevious,
  { permission: casesPermissions.compareWithPrevious },
  async ({ db, input, requireArea, note }) => {
    const { county, id } = input
    const file = await db
      .selectFrom('cases.case_file')
      .select(['village', 'householdId', 'filedAt'])
      .where('county', '=', county)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!file) throw new AppError(404, 'record.not-found')
    requireArea(file.village)
    note({ householdId: file.householdId, subject: { kind: 'case', id } })
    const [now, own] = await lastAssessments(db, county, id)
    const { householdId, filedAt } = file
    const before = own ?? (now && (await decidedBefore(db, { county, id, householdId, filedAt })))
    if (!now || !before) return { now: now ? sidePart(now) : null, before: null, differences: [], facts: [] }
    return {
      now: sidePart(now),
      before: sidePart(before),
      differences: differencesOf(before.determination, now.determination),
      facts: factDifferences(factsFromJson(before.facts), factsFromJson(now.facts)).map(
        ({ member, fact: _, ...told }) => ({ ...told, personId: member ?? null }),
      ),
    }
  },
)
