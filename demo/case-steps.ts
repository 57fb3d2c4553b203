import { AppError, ageOn } from '@songtan/kernel'
import { z } from 'zod'
import { accept } from '../apps/server/src/domains/cases/accept.ts'
import { assess } from '../apps/server/src/domains/cases/assess.ts'
import { decide } from '../apps/server/src/domains/cases/decide.ts'
import { deliverLetter } from '../apps/server/src/domains/cases/deliver-letter.ts'
import { fileApplication } from '../apps/server/src/domains/cases/file-application.ts'
import { formPrelim } from '../apps/server/src/domains/cases/form-prelim.ts'
import { sendToCounty } from '../apps/server/src/domains/cases/hand-over.ts'
import { recordObjection, resolveObjection } from '../apps/server/src/domains/cases/objections.ts'
import { postNotice } from '../apps/server/src/domains/cases/post-notice.ts'
import { recordSurvey } from '../apps/server/src/domains/cases/record-survey.ts'
import { registerCloseRelative } from '../apps/server/src/domains/cases/register-close-relative.ts'
import { requestSupplement } from '../apps/server/src/domains/cases/request-supplement.ts'
import { signSurvey } from '../apps/server/src/domains/cases/sign-survey.ts'
import { signSurveyForFamily } from '../apps/server/src/domains/cases/sign-survey-family.ts'
import { startInvestigation } from '../apps/server/src/domains/cases/start-investigation.ts'
import { takeDownNotices } from '../apps/server/src/domains/cases/take-down-notices.ts'
import { terminate } from '../apps/server/src/domains/cases/terminate.ts'
import { withdraw } from '../apps/server/src/domains/cases/withdraw.ts'
import { recordPaper } from '../apps/server/src/domains/verification/record-paper.ts'
import { answerChecks } from './answer-checks.ts'
import { applicationOf } from './applicants.ts'
import type { CaseDesk, Office } from './case-desk.ts'
import type { CaseWay, WayStep } from './case-ways.ts'
import type { DemoFamily } from './demo-family.ts'
import { scribble } from './scribble.ts'
import { sourceDataOf } from './source-data.ts'

/** An application before and after it was filed. */
export interface CaseAtWork {
  readonly way: CaseWay
  readonly family: DemoFamily
  readonly desk: CaseDesk
  /** Which case it is, so that each has a hand of its own. */
  readonly n: number
}
export interface FiledCase extends CaseAtWork {
  readonly county: string
  readonly id: string
  readonly version: number
  readonly householdId: string
  /** Persons of the register by resident id, in the order of the family. */
  readonly personIds: ReadonlyMap<string, string>
}

type Step = (office: Office, filed: FiledCase) => Promise<{ readonly version: number } | undefined>

const at = ({ county, id, version }: FiledCase) => ({ county, id, version })
const applicantOf = ({ family, personIds }: FiledCase): string =>
  personIds.get(family.members[0]?.residentId ?? '') ?? ''
const ADULT = 18

/** Files the application and learns under which ids the register keeps the family. */
export const fileCase = async (office: Office, work: CaseAtWork): Promise<FiledCase> => {
  const { family, desk } = work
  const { county } = family
  const filed = await office.act(fileApplication, desk.clerk, { county, content: applicationOf(family) })
  const { cipher, db } = office.services
  const ids = family.members.map(({ residentId }) => residentId)
  const rows = await db
    .selectFrom('registry.person_index')
    .select(['residentIdIndex', 'personId'])
    .where(
      'residentIdIndex',
      'in',
      ids.map((id) => cipher.index('resident-id', id)),
    )
    .execute()
  const byIndex = new Map(rows.map(({ residentIdIndex, personId }) => [residentIdIndex, personId]))
  const personIds = new Map(ids.map((id) => [id, byIndex.get(cipher.index('resident-id', id)) ?? '']))
  return { ...work, county, id: filed.id, version: filed.version, householdId: filed.householdId, personIds }
}

const signAuthorisation: Step = async (office, filed) => {
  const { county, householdId, desk, family, personIds, n } = filed
  const { id, version } = await office.services.db
    .selectFrom('verification.authorisation')
    .select(['id', 'version'])
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .executeTakeFirstOrThrow()
  const today = office.services.clock.today()
  const signatures = family.members.map(({ residentId, born }) => ({
    personId: personIds.get(residentId) ?? '',
    ...(ageOn(born, today) < ADULT ? { guardianId: applicantOf(filed) } : {}),
  }))
  const input = { county, id, version, witnessId: desk.assistant.id, signatures }
  await office.act(recordPaper, desk.clerk, input, scribble(n))
  return undefined
}

const answer: Step = async (office, { way, county, id, family, personIds }) => {
  if (way.checks === 'running') return undefined
  const order = await office.services.db
    .selectFrom('verification.check_order')
    .select('id')
    .where('county', '=', county)
    .where('caseId', '=', id)
    .executeTakeFirstOrThrow()
  await answerChecks(office, {
    county,
    orderId: order.id,
    residentIds: new Map([...personIds].map(([residentId, personId]) => [personId, residentId])),
    entries: sourceDataOf(family, office.services.clock.today(), way.honest),
    silent: way.checks === 'partial' ? 'bank' : undefined,
  })
  return undefined
}

const surveyOf = async (office: Office, { county, id }: FiledCase): Promise<string> => {
  const row = await office.services.db
    .selectFrom('cases.survey')
    .select('id')
    .where('county', '=', county)
    .where('caseId', '=', id)
    .executeTakeFirstOrThrow()
  return row.id
}

const visit: Step = (office, filed) =>
  office.act(recordSurvey, filed.desk.visitor, {
    ...at(filed),
    visitedOn: office.services.clock.today(),
    mode: 'home',
    visitors: [filed.desk.visitor.id, filed.desk.assistant.id],
    findings: {
      summary: '住房为自有或租住旧房,家具简单,无贵重电器,与申报基本一致。',
      neighbours: '邻居反映该户生活困难,平时靠打零工和亲戚接济。',
    },
  })

const signVisit: Step = async (office, filed) => {
  const { visitor, assistant } = filed.desk
  const surveyId = await surveyOf(office, filed)
  const byA = await office.act(signSurvey, visitor, { ...at(filed), surveyId })
  const byB = await office.act(signSurvey, assistant, { ...at(filed), version: byA.version, surveyId })
  const family = { ...at(filed), version: byB.version, surveyId, signerId: applicantOf(filed) }
  return office.act(signSurveyForFamily, visitor, family, scribble(filed.n + 100))
}

const reviewed = z.object({ review: z.array(z.object({ code: z.string() })) })

const lastAssessment = async (office: Office, { county, id }: FiledCase) => {
  const row = await office.services.db
    .selectFrom('cases.assessment')
    .select(['id', 'determination'])
    .where('county', '=', county)
    .where('caseId', '=', id)
    .orderBy('madeAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const determination = z
    .object({ class: z.string(), grants: z.array(z.unknown()) })
    .extend(reviewed.shape)
    .parse(row.determination)
  return { id: row.id, ...determination }
}

const propose: Step = async (office, filed) => {
  const { review } = await lastAssessment(office, filed)
  return office.act(formPrelim, filed.desk.approver, {
    ...at(filed),
    opinion: '经调查核实,同意按测算结果提出初审意见。',
    reviewed: review.map(({ code }) => code),
  })
}

const HELPED: readonly string[] = ['tekun', 'dibao', 'edge', 'rigid']

const withdrawCase: Step = (office, filed) =>
  office.act(withdraw, filed.desk.clerk, { ...at(filed), reason: '家庭成员已找到稳定工作,自愿撤回' })

const isStale = (error: unknown): boolean => error instanceof AppError && error.code === 'assessment.stale'

/** On some days the law changes between assessment and decision; such a family of the demo takes its application back. */
const decideOrWithdraw: Step = async (office, filed) => {
  try {
    return await decideCase(office, filed)
  } catch (error) {
    if (!isStale(error)) throw error
    return withdrawCase(office, filed)
  }
}

const decideCase: Step = async (office, filed) => {
  const { desk, way } = filed
  const found = await lastAssessment(office, filed)
  const outcome = HELPED.includes(found.class) || found.grants.length > 0 ? 'confirmed' : 'refused'
  const decider = way.town === 1 ? desk.approver : desk.confirmer
  return office.act(decide, decider, { ...at(filed), outcome, assessmentId: found.id })
}

const deliver: Step = async (office, filed) => {
  const letter = await office.services.db
    .selectFrom('cases.letter')
    .select('id')
    .where('county', '=', filed.county)
    .where('caseId', '=', filed.id)
    .where('kind', 'in', ['confirmation', 'refusal'])
    .executeTakeFirst()
  if (!letter) return undefined
  const deliveredOn = office.services.clock.today()
  return office.act(deliverLetter, filed.desk.assistant, { ...at(filed), letterId: letter.id, deliveredOn })
}

const resolve: Step = async (office, filed) => {
  const { id: objectionId } = await office.services.db
    .selectFrom('cases.objection')
    .select('id')
    .where('county', '=', filed.county)
    .where('caseId', '=', filed.id)
    .executeTakeFirstOrThrow()
  const resolution = '经重新入户并向邻居核实,反映的情况不属实,维持原初审意见。'
  return office.act(resolveObjection, filed.desk.approver, { ...at(filed), objectionId, resolution })
}

/** What is done at each step of the way, by the post that may. A step that answers nothing leaves the case's version. */
export const CASE_STEPS: Readonly<Record<Exclude<WayStep, 'file'>, Step>> = {
  'sign-authorisation': signAuthorisation,
  supplement: (office, filed) =>
    office.act(requestSupplement, filed.desk.clerk, {
      ...at(filed),
      items: ['残疾人证复印件', '学生在读证明'],
    }),
  accept: (office, filed) => office.act(accept, filed.desk.clerk, at(filed)),
  'register-relative': (office, filed) =>
    office.act(registerCloseRelative, filed.desk.clerk, {
      ...at(filed),
      personId: applicantOf(filed),
      official: '村委会委员',
      officialRole: 'village-committee',
      relation: '兄弟',
    }),
  start: (office, filed) =>
    filed.way.checks === 'running'
      ? office.act(startInvestigation, filed.desk.clerk, at(filed))
      : office.actQuietly(startInvestigation, filed.desk.clerk, at(filed)),
  answer,
  terminate: (office, filed) =>
    office.act(terminate, filed.desk.approver, {
      ...at(filed),
      reason: '多次通知后仍无正当理由拒绝入户调查',
    }),
  visit,
  'sign-visit': signVisit,
  assess: (office, filed) => office.act(assess, filed.desk.clerk, at(filed)),
  propose,
  show: (office, filed) => office.act(postNotice, filed.desk.clerk, at(filed)),
  object: (office, filed) =>
    office.act(recordObjection, filed.desk.clerk, {
      ...at(filed),
      content: '有人反映该户有成员在外务工,收入未申报。',
    }),
  withdraw: withdrawCase,
  resolve,
  send: async (office, filed) => {
    await takeDownNotices(office.services)
    return office.act(sendToCounty, filed.desk.approver, at(filed))
  },
  complain: (office, filed) =>
    office.act(recordObjection, filed.desk.examiner, {
      ...at(filed),
      content: '电话反映该户名下有经营店铺。',
    }),
  decide: async (office, filed) => {
    await takeDownNotices(office.services)
    return decideOrWithdraw(office, filed)
  },
  deliver,
}
