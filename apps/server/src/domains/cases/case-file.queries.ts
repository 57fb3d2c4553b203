import { type Expression, expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Schema } from '../../platform/db/schema.gen.ts'
import {
  attachmentRow,
  caseHead,
  closeRelativeRow,
  decisionRow,
  noticeRow,
  objectionRow,
  paperEvidenceRow,
  stepRow,
  surveyRow,
} from './case-rows.ts'
import { changesJson, declaredJson, determinationJson, letterJson } from './frozen.ts'

const id = z.uuid()
const instant = z.iso.datetime({ offset: true })

const assessmentRow = z.object({
  id,
  day: z.string(),
  determination: determinationJson,
  declared: declaredJson.nullable(),
  changes: changesJson.nullable(),
  policy_hash: z.string(),
  made_at: instant,
})

const letterRow = z.object({
  id,
  kind: z.enum(['supplement', 'confirmation', 'refusal', 'termination']),
  number: z.string(),
  content: letterJson,
  due_on: z.string(),
  issued_at: instant,
  delivered_at: instant.nullable(),
})

const eb = expressionBuilder<Schema, never>()

/** Rows of a table that hang on the case at hand. */
const of = (table: string) =>
  sql<boolean>`${sql.ref(`${table}.county`)} = c.county and ${sql.ref(`${table}.caseId`)} = c.id`

const steps = () =>
  jsonArrayFrom(
    eb
      .selectFrom('cases.step as s')
      .select([
        's.id',
        's.action',
        's.fromState',
        's.toState',
        's.actorKind',
        's.actorLabel',
        's.post',
        's.at',
      ])
      .select(['s.basis', 's.note'])
      .where(of('s'))
      .orderBy('s.at')
      .orderBy('s.id'),
  )

const attachments = () =>
  jsonArrayFrom(
    eb
      .selectFrom('cases.attachment as a')
      .innerJoin('platform.file as f', (join) =>
        join.onRef('f.county', '=', 'a.county').onRef('f.id', '=', 'a.fileId'),
      )
      .select(['a.id', 'a.fileId', 'a.kind', 'a.addedBy', 'a.addedAt', 'f.name', 'f.mediaType', 'f.size'])
      .where(of('a'))
      .orderBy('a.addedAt'),
  )

const surveys = () =>
  jsonArrayFrom(
    eb
      .selectFrom('cases.survey as v')
      .select(['v.id', 'v.level', 'v.visitedOn', 'v.mode', 'v.visitorA', 'v.visitorB', 'v.aSignedAt'])
      .select(['v.bSignedAt', 'v.familySignedAt', 'v.familySignerId', 'v.familyMethod', 'v.findings'])
      .select(['v.recordedAt', 'v.version'])
      .where(of('v'))
      .orderBy('v.recordedAt'),
  )

const assessments = () =>
  jsonArrayFrom(
    eb
      .selectFrom('cases.assessment as e')
      .select(['e.id', 'e.day', 'e.determination', 'e.declared', 'e.changes', 'e.policyHash', 'e.madeAt'])
      .where(of('e'))
      .orderBy('e.madeAt', 'desc')
      .orderBy('e.id', 'desc'),
  )

const objections = () =>
  jsonArrayFrom(
    eb
      .selectFrom('cases.objection as o')
      .select(['o.id', 'o.stage', 'o.content', 'o.receivedAt', 'o.resolution', 'o.resolvedAt'])
      .select(sql<boolean>`o.by_sealed is null`.as('anonymous'))
      .where(of('o'))
      .orderBy('o.receivedAt'),
  )

const notices = () =>
  jsonArrayFrom(
    eb
      .selectFrom('cases.notice as n')
      .select(['n.id', 'n.shown', 'n.firstDay', 'n.lastDay', 'n.postedAt', 'n.takenDownAt'])
      .where(of('n'))
      .orderBy('n.postedAt'),
  )

const letters = () =>
  jsonArrayFrom(
    eb
      .selectFrom('cases.letter as l')
      .select(['l.id', 'l.kind', 'l.number', 'l.content', 'l.dueOn', 'l.issuedAt', 'l.deliveredAt'])
      .where(of('l'))
      .orderBy('l.issuedAt'),
  )

const decisions = () =>
  jsonArrayFrom(
    eb
      .selectFrom('cases.decision as d')
      .select(['d.id', 'd.assessmentId', 'd.outcome', 'd.class', 'd.grants', 'd.reasons', 'd.decidedOn'])
      .select(['d.decidedPost', 'd.fromMonth'])
      .where(of('d')),
  )

const closeRelatives = () =>
  jsonArrayFrom(
    eb
      .selectFrom('cases.close_relative as k')
      .select(['k.personId', 'k.official', 'k.officialRole', 'k.relation'])
      .where(of('k'))
      .orderBy('k.declaredAt'),
  )

const paperEvidence = () =>
  jsonArrayFrom(
    eb
      .selectFrom('cases.paper_evidence as p')
      .select(['p.orderId', 'p.personId', 'p.source', 'p.attachmentId', 'p.remark', 'p.recordedAt'])
      .where(of('p'))
      .orderBy('p.recordedAt'),
  )

const parsed = <S extends z.ZodType>(schema: S, value: unknown): z.output<S>[] => z.array(schema).parse(value)

const named = <T>(expression: Expression<T>, name: string) => sql<unknown>`${expression}`.as(name)

/**
 * A case with everything that hangs on it, in one query however much that is. Read it after the row was locked, in a
 * statement of its own: what hangs on it is then as the last step left it.
 */
export const readCaseFile = async (db: ReadDb, county: string, caseId: string) => {
  const row = await db
    .selectFrom('cases.case_file as c')
    .selectAll('c')
    .select([
      named(steps(), 'steps'),
      named(attachments(), 'attachments'),
      named(surveys(), 'surveys'),
      named(assessments(), 'assessments'),
      named(objections(), 'objections'),
      named(notices(), 'notices'),
      named(letters(), 'letters'),
      named(decisions(), 'decisions'),
      named(closeRelatives(), 'closeRelatives'),
      named(paperEvidence(), 'paperEvidence'),
    ])
    .where('c.county', '=', county)
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...row,
    ...caseHead.parse(row),
    steps: parsed(stepRow, row.steps),
    attachments: parsed(attachmentRow, row.attachments),
    surveys: parsed(surveyRow, row.surveys),
    assessments: parsed(assessmentRow, row.assessments),
    objections: parsed(objectionRow, row.objections),
    notices: parsed(noticeRow, row.notices),
    letters: parsed(letterRow, row.letters),
    decision: parsed(decisionRow, row.decisions)[0],
    closeRelatives: parsed(closeRelativeRow, row.closeRelatives),
    paperEvidence: parsed(paperEvidenceRow, row.paperEvidence),
  }
}

/** An application with its surveys, assessments, notices, letters and the rest. */
export type CaseFile = NonNullable<Awaited<ReturnType<typeof readCaseFile>>>
