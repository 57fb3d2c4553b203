import { type ApplicationContent, casesRoutes, type InputOf, verificationRoutes } from '@songtan/contract'
import { addDays, ageOn, type PlainDate, plainDate } from '@songtan/kernel'
import { takeDownNotices } from '../../apps/server/src/domains/cases/index.ts'
import type { Actor, StaffActor } from '../../apps/server/src/platform/authz/actor.ts'
import { PLACES, staffAs } from '../actors.ts'
import type { TestApp } from '../app.ts'
import { simulatedSources } from '../sources.ts'
import { somebody } from './families.ts'
import { nextPhone } from './verification.ts'

type Member = ApplicationContent['members'][number]

/** A member without anything to tell, born in 1980. */
export const applicationMember = (given: Partial<Member> & { key: string; born?: string }): Member => {
  const { born = '1980-05-01', ...rest } = given
  return {
    ...somebody({ born, phone: nextPhone() }),
    relation: 'applicant',
    livesWith: true,
    disability: null,
    majorIllness: false,
    selfCareFailed: 0,
    labour: 'full',
    schooling: 'none',
    away: null,
    ...rest,
  }
}

export const applicationOf = (given: Partial<ApplicationContent> = {}): ApplicationContent => ({
  village: PLACES.village,
  residence: 'rural',
  address: '一组 3 号',
  members: [applicationMember({ key: 'a' })],
  incomes: [],
  assets: [],
  spending: [],
  supporters: [],
  holding: [],
  consent: true,
  ...given,
})

/** A rural family of three with 10,800.00 a year: 低保, 591.00 a month by the standard of 2023. */
export const ruralThree = (given: Partial<ApplicationContent> = {}): ApplicationContent =>
  applicationOf({
    members: [
      applicationMember({ key: 'a', labour: 'partial' }),
      applicationMember({ key: 'b', relation: 'spouse', born: '1982-05-01' }),
      applicationMember({ key: 'c', relation: 'child', born: '2012-09-01', schooling: 'primary' }),
    ],
    incomes: [{ member: 'b', kind: 'business', amount: 1_080_000, per: 'year' }],
    ...given,
  })

/** A rural family of four at 612.50 a head whose father is severely disabled: 边缘, he alone covered with 497.00. */
export const edgeFour = (): ApplicationContent =>
  applicationOf({
    members: [
      applicationMember({
        ...{ key: 'a', born: '1975-03-10', labour: 'none', selfCareFailed: 4 },
        disability: { kind: 'physical', grade: 2 },
      }),
      applicationMember({ key: 'm', relation: 'parent', born: '1951-06-01', labour: 'none' }),
      applicationMember({ key: 's', relation: 'spouse', born: '1977-01-01' }),
      applicationMember({ key: 'g', relation: 'child', born: '2000-08-01' }),
    ],
    incomes: [
      { member: 'm', kind: 'pension', amount: 60_000, per: 'month' },
      { member: 's', kind: 'business', amount: 90_000, per: 'month' },
      { member: 'g', kind: 'business', amount: 95_000, per: 'month' },
    ],
  })

/** Everybody who takes part in a case, one person a role, and the sources. */
export const caseDesk = async (app: TestApp) => {
  const { services } = app
  return {
    sources: await simulatedSources(services.config.dataFolder),
    clerk: await staffAs(services, 'town-clerk', PLACES.town),
    visitor: await staffAs(services, 'town-clerk', PLACES.town),
    assistant: await staffAs(services, 'village-assistant', PLACES.village),
    approver: await staffAs(services, 'town-approver', PLACES.town),
    examiner: await staffAs(services, 'county-examiner'),
    examinerB: await staffAs(services, 'county-examiner'),
    confirmer: await staffAs(services, 'county-approver'),
  }
}
export type CaseDesk = Awaited<ReturnType<typeof caseDesk>>

/** A case as the last step left it. */
export interface CaseHandle {
  readonly county: string
  readonly id: string
  readonly version: number
  readonly householdId: string
  readonly receiptNumber: string
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n')
export const picture = { name: '签名.png', bytes: PNG, mediaType: 'image/png' }
export const paper = { name: '证明.pdf', bytes: PDF, mediaType: 'application/pdf' }

export const fileCase = async (
  app: TestApp,
  clerk: StaffActor,
  content: ApplicationContent = ruralThree(),
): Promise<CaseHandle> => {
  const { status, body, problem } = await app.call(clerk, casesRoutes.fileApplication, {
    county: PLACES.county,
    content,
  })
  if (status !== 200) throw new Error(`not filed: ${problem.code} ${problem.field ?? ''}`)
  const { id, version, householdId, receiptNumber } = body
  return { county: PLACES.county, id, version, householdId, receiptNumber }
}

type StepRoute = (typeof casesRoutes)[
  | 'requestSupplement'
  | 'supply'
  | 'accept'
  | 'registerCloseRelative'
  | 'withdraw'
  | 'startInvestigation'
  | 'recordPaperEvidence'
  | 'recordSurvey'
  | 'recordCountyVisit'
  | 'signSurvey'
  | 'signSurveyForFamily'
  | 'assess'
  | 'formPrelim'
  | 'postNotice'
  | 'recordObjection'
  | 'resolveObjection'
  | 'extendTerm'
  | 'sendToCounty'
  | 'returnToTown'
  | 'decide'
  | 'deliverLetter'
  | 'terminate']
type Body<R extends StepRoute> = Omit<InputOf<R>, 'county' | 'id' | 'version'>

/** Tries a step and tells what came of it. */
export const tryStep = <R extends StepRoute>(
  app: TestApp,
  actor: Actor,
  route: R,
  { county, id, version }: CaseHandle,
  body: Body<R>,
) => {
  const input = { county, id, version, ...body } as InputOf<R>
  return app.call<R>(actor, route, input, route.upload ? { file: picture } : {})
}

/** Takes a step that must succeed. */
export const step = async <R extends StepRoute>(
  app: TestApp,
  actor: Actor,
  route: R,
  handle: CaseHandle,
  body: Body<R>,
): Promise<CaseHandle> => {
  const answer = await tryStep(app, actor, route, handle, body)
  if (answer.status !== 200)
    throw new Error(`${route.id}: ${answer.problem.code} ${JSON.stringify(answer.problem.params ?? {})}`)
  return { ...handle, version: (answer.body as { version: number }).version }
}

export const showCase = async (app: TestApp, actor: Actor, { county, id }: CaseHandle) => {
  const { status, body, problem } = await app.call(actor, casesRoutes.showCase, { county, id })
  if (status !== 200) throw new Error(`not shown: ${problem.code}`)
  return body
}

const ADULT = 18

/** Every member signs the authorisation on paper before two of the staff. */
export const signAuthorisation = async (app: TestApp, desk: CaseDesk, handle: CaseHandle): Promise<void> => {
  const { county, householdId } = handle
  const { clerk, assistant } = desk
  const list = await app.call(clerk, verificationRoutes.listAuthorisations, { county, householdId })
  const [open] = list.body.items
  if (!open) throw new Error('no authorisation was opened')
  const { family } = await showCase(app, clerk, handle)
  const signed = await app.call(
    clerk,
    verificationRoutes.recordPaper,
    {
      ...{ county, id: open.id, version: open.version, witnessId: assistant.id },
      signatures: family.members.map(({ personId, born }) => ({
        personId,
        ...(ageOn(plainDate(born), app.clock.today()) < ADULT ? { guardianId: family.applicantId } : {}),
      })),
    },
    { file: paper },
  )
  if (signed.status !== 200) throw new Error(`authorisation not signed: ${signed.problem.code}`)
}

/** Accepted by the clerk, checks ordered and answered. */
export const investigated = async (app: TestApp, desk: CaseDesk, filed: CaseHandle): Promise<CaseHandle> => {
  await signAuthorisation(app, desk, filed)
  const accepted = await step(app, desk.clerk, casesRoutes.accept, filed, {})
  const started = await step(app, desk.clerk, casesRoutes.startInvestigation, accepted, {})
  await app.drain()
  return started
}

/** Visited by two and signed by both and the family. */
export const surveyed = async (
  app: TestApp,
  visitors: readonly [StaffActor, StaffActor],
  handle: CaseHandle,
  route: typeof casesRoutes.recordSurvey | typeof casesRoutes.recordCountyVisit = casesRoutes.recordSurvey,
): Promise<CaseHandle> => {
  const [a, b] = visitors
  const recorded = await step(app, a, route, handle, {
    visitedOn: app.clock.today(),
    mode: 'home',
    visitors: [a.id, b.id],
    findings: { summary: '住房简陋，无贵重物品' },
  })
  const { surveys, family } = await showCase(app, a, recorded)
  const surveyId = surveys.at(-1)?.surveyId ?? ''
  const byA = await step(app, a, casesRoutes.signSurvey, recorded, { surveyId })
  const byB = await step(app, b, casesRoutes.signSurvey, byA, { surveyId })
  return step(app, a, casesRoutes.signSurveyForFamily, byB, { surveyId, signerId: family.applicantId })
}

/** Assessed and proposed, with everything looked at that the assessment asks a person to look at. */
export const proposed = async (app: TestApp, desk: CaseDesk, handle: CaseHandle): Promise<CaseHandle> => {
  const assessed = await step(app, desk.clerk, casesRoutes.assess, handle, {})
  const { assessments } = await showCase(app, desk.clerk, assessed)
  const reviewed = (assessments[0]?.determination.review ?? []).map(({ code }) => code)
  return step(app, desk.approver, casesRoutes.formPrelim, assessed, { opinion: '同意测算结果', reviewed })
}

/** Shown to the village for all its days; the clock stands on the day after. */
export const shown = async (app: TestApp, desk: CaseDesk, handle: CaseHandle): Promise<CaseHandle> => {
  const posted = await step(app, desk.clerk, casesRoutes.postNotice, handle, {})
  const { notices } = await showCase(app, desk.clerk, posted)
  const lastDay = (notices.at(-1)?.lastDay ?? app.clock.today()) as PlainDate
  app.clock.moveTo(addDays(lastDay, 1))
  await takeDownNotices(app.services)
  return posted
}

/** The whole way to the county's desk. */
export const atCounty = async (
  app: TestApp,
  desk: CaseDesk,
  content: ApplicationContent = ruralThree(),
): Promise<CaseHandle> => {
  const started = await investigated(app, desk, await fileCase(app, desk.clerk, content))
  const visited = await surveyed(app, [desk.visitor, desk.assistant], started)
  const ready = await shown(app, desk, await proposed(app, desk, visited))
  return step(app, desk.approver, casesRoutes.sendToCounty, ready, {})
}

export const decided = async (
  app: TestApp,
  actor: StaffActor,
  handle: CaseHandle,
  outcome: 'confirmed' | 'refused' = 'confirmed',
): Promise<CaseHandle> => {
  const { assessments } = await showCase(app, actor, handle)
  const assessmentId = assessments[0]?.assessmentId ?? ''
  return step(app, actor, casesRoutes.decide, handle, { outcome, assessmentId })
}
