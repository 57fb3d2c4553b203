import { casesRoutes } from '@songtan/contract'
import { AppError, type DivisionCode, isWithin, type PlainDate, townOf } from '@songtan/kernel'
import type { Actor } from '../../platform/authz/actor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionName, isDelegated, staffNames } from '../org/index.ts'
import { declaredBesideVerified, factsOn, familyFor, type StoredFact, shownName } from '../registry/index.ts'
import { type CaseFile, readCaseFile } from './case-file.queries.ts'
import * as parts from './case-page-parts.ts'
import { caseView } from './case-view.ts'
import { wayPart } from './case-way.ts'
import type { CaseView } from './domain/case-view.ts'
import type { ClockContext } from './domain/clock.ts'
import { offeredActions } from './domain/transitions.ts'
import { casesPermissions } from './permissions.ts'
import { clockContext, noticeAgainAfterObjection } from './policy-day.ts'
import {
  answeredByPaper,
  type VerificationStanding,
  verificationStanding,
} from './verification-standing.queries.ts'

const factPart = ({ personId: _, ...fact }: StoredFact) => ({
  ...fact,
  recordedAt: fact.recordedAt.toISOString(),
})

/** Members and what they declared beside what was verified (L2 §18). Four queries. */
const familyPart = async (db: ReadDb, actor: Actor, file: CaseFile, day: PlainDate) => {
  const { county, householdId, applicantId, village } = file
  const family = await familyFor(db, county, householdId, day)
  const personIds = family.members.map(({ personId }) => personId)
  const facts = await factsOn(db, { county, householdId, personIds, day })
  return {
    ...{ householdId, number: family.number, village, residence: family.residence, class: family.class },
    villageName: await divisionName(db, village),
    applicantId,
    members: family.members.map(({ personId, name, relation, residentIdMasked, born }) => ({
      ...{ personId, relation, residentIdMasked, born, name: shownName(actor, village, name) },
    })),
    comparisons: declaredBesideVerified(facts).map((row) => ({
      ...row,
      declared: row.declared.map(factPart),
      verified: row.verified.map(factPart),
    })),
  }
}

const verificationPart = (standing: VerificationStanding | undefined, { paperEvidence }: CaseFile) =>
  standing
    ? {
        ...{ orderId: standing.orderId, state: standing.state, reportNumber: standing.reportNumber },
        questions: standing.questions.map((item) => ({ ...item })),
        failed: standing.failed.map((item) => ({
          ...item,
          answeredByPaper: answeredByPaper(standing, item, paperEvidence),
        })),
      }
    : null

/** The steps that this actor's posts over this village may take now, each with what it waits for. */
const actionsFor = (
  actor: Actor,
  view: CaseView,
  village: string,
  clock: ClockContext,
  delegated: boolean,
) => {
  if (actor.kind !== 'staff') return []
  const posts = actor.posts
    .filter(({ area }) => isWithin(village as DivisionCode, area))
    .map(({ kind }) => kind)
  return offeredActions(view, posts, { actorId: actor.id, today: clock.today }).map((offered) =>
    parts.actionPart(offered, clock, delegated),
  )
}

/** Before the acceptance it hangs on the day whether the town decides itself. */
const willBeDelegated = async (
  db: ReadDb,
  { county, village, state, delegated }: CaseFile,
  today: PlainDate,
) =>
  state === 'submitted' || state === 'supplementing'
    ? isDelegated(db, county, townOf(village as DivisionCode), today)
    : delegated

const visitorNames = (db: ReadDb, { surveys }: CaseFile) =>
  staffNames(
    db,
    surveys.flatMap((survey) => [survey.visitor_a, survey.visitor_b]),
  )

/** The page of one application; nine queries however long its way was. */
export const showCase = readCase(
  casesRoutes.showCase,
  { permission: casesPermissions.showCase },
  async ({ db, input, actor, today, services, requireArea, note }) => {
    const { county, id } = input
    const file = await readCaseFile(db, county, id)
    if (!file) throw new AppError(404, 'record.not-found')
    requireArea(file.village)
    note({ householdId: file.householdId, subject: { kind: 'case', id } })
    const standing = await verificationStanding(db, county, id)
    const view = caseView(file, {
      standing,
      againAfterObjection: noticeAgainAfterObjection(services, county, today),
    })
    const clock = await clockContext(db, services, county, today)
    const delegated = await willBeDelegated(db, file, today)
    const visitors = await visitorNames(db, file)
    const family = await familyPart(db, actor, file, today)
    const names = new Map(family.members.map(({ personId, name }) => [personId, name]))
    return {
      ...parts.headPart(file),
      ...{ channel: file.channel, helperName: file.helperName, delegated: file.delegated },
      ...{ closeRelative: file.closeRelative, countyVisitRequired: file.countyVisitRequired },
      clock: parts.clockPart(file, view, today),
      actions: actionsFor(actor, view, file.village, clock, delegated),
      family,
      verification: verificationPart(standing, file),
      paperEvidence: file.paperEvidence.map(parts.paperPart),
      closeRelatives: file.closeRelatives.map(parts.closeRelativePart),
      surveys: file.surveys.map((survey) => parts.surveyPart(survey, visitors)),
      assessments: file.assessments.map((row) => parts.assessmentPart(row, names)),
      notices: file.notices.map(parts.noticePart),
      objections: file.objections.map(parts.objectionPart),
      decision: parts.decisionPart(file),
      letters: file.letters.map(parts.letterPart),
      attachments: file.attachments.map(parts.attachmentPart),
      way: wayPart({ file, view, standing, visitors, clock }),
      timeline: file.steps.map(parts.stepPart),
    }
  },
)
