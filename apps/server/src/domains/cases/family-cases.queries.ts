import { caseState, FAMILY_CLASSES } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'

const id = z.uuid()
const instant = z.iso.datetime({ offset: true })
const day = z.string().transform(plainDate)

const survey = z.object({
  ...{ id, visited_on: day, level: z.enum(['town', 'county']) },
  ...{
    a_signed_at: instant.nullable(),
    b_signed_at: instant.nullable(),
    family_signed_at: instant.nullable(),
  },
})
const letter = z.object({
  ...{ id, number: z.string(), issued_at: instant, delivered_at: instant.nullable() },
  kind: z.enum(['supplement', 'confirmation', 'refusal', 'termination']),
})
const attachment = z.object({ id, kind: z.string(), added_at: instant, name: z.string() })
const decision = z.object({
  outcome: z.enum(['confirmed', 'refused']),
  class: z.enum(FAMILY_CLASSES),
  decided_on: day,
})

const MOST = 100
const ofCase = (table: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${table}.county`)} = c.county and ${sql.ref(`${table}.caseId`)} = c.id`

/** Applications of a family, newest first, each with what hangs on it; one query. */
export const familyCases = async (db: ReadDb, county: string, householdId: string) => {
  const rows = await db
    .selectFrom('cases.case_file as c')
    .select(['c.id', 'c.receiptNumber', 'c.state', 'c.village', 'c.filedAt', 'c.closedAt', 'c.nextDueOn'])
    .select((eb) => [
      sql<unknown>`${jsonArrayFrom(
        eb
          .selectFrom('cases.survey as v')
          .select(['v.id', 'v.visitedOn', 'v.level', 'v.aSignedAt', 'v.bSignedAt', 'v.familySignedAt'])
          .where(ofCase('v'))
          .orderBy('v.recordedAt'),
      )}`.as('surveys'),
      sql<unknown>`${jsonArrayFrom(
        eb
          .selectFrom('cases.letter as l')
          .select(['l.id', 'l.kind', 'l.number', 'l.issuedAt', 'l.deliveredAt'])
          .where(ofCase('l'))
          .orderBy('l.issuedAt'),
      )}`.as('letters'),
      sql<unknown>`${jsonArrayFrom(
        eb
          .selectFrom('cases.attachment as a')
          .innerJoin('platform.file as f', (join) =>
            join.onRef('f.county', '=', 'a.county').onRef('f.id', '=', 'a.fileId'),
          )
          .select(['a.id', 'a.kind', 'a.addedAt', 'f.name'])
          .where(ofCase('a'))
          .orderBy('a.addedAt'),
      )}`.as('attachments'),
      sql<unknown>`${jsonArrayFrom(
        eb
          .selectFrom('cases.decision as d')
          .select(['d.outcome', 'd.class', 'd.decidedOn'])
          .where(ofCase('d')),
      )}`.as('decisions'),
    ])
    .where('c.county', '=', county)
    .where('c.householdId', '=', householdId)
    .orderBy('c.filedAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...row,
    state: caseState.parse(row.state),
    surveys: z.array(survey).parse(row.surveys),
    letters: z.array(letter).parse(row.letters),
    attachments: z.array(attachment).parse(row.attachments),
    decisions: z.array(decision).parse(row.decisions),
  }))
}

export type FamilyCase = Awaited<ReturnType<typeof familyCases>>[number]
