import type { PostKind } from '@songtan/contract'
import { AppError, type DivisionCode, isWithin } from '@songtan/kernel'
import { heldPosts } from '../org/index.ts'
import { refuseVisitors } from './domain/visitors.ts'
import type { StepContext, StepInput, TakenCase } from './take-step.ts'
import { refuse } from './take-step.ts'

/** A visit as it is written down. */
export interface SurveyInput extends StepInput {
  readonly visitedOn: string
  readonly mode: 'home' | 'phone' | 'video'
  readonly visitors: readonly string[]
  readonly findings: {
    readonly summary: string
    readonly home?: string | undefined
    readonly neighbours?: string | undefined
    readonly emergencyReason?: string | undefined
  }
}

const VISITOR_POSTS: Readonly<Record<'town' | 'county', readonly PostKind[]>> = {
  town: ['village-assistant', 'town-clerk', 'town-approver'],
  county: ['county-examiner', 'county-approver'],
}

/** Staff who hold a post of the level over the village today. @throws AppError 422 `survey.unknown-visitor` */
const requireVisitors = async (
  { tx, today, input }: StepContext<SurveyInput>,
  level: 'town' | 'county',
  village: string,
): Promise<readonly [string, string]> => {
  for (const [i, id] of input.visitors.entries()) {
    const posts = await heldPosts(tx, id, today)
    const fits = posts.some(
      ({ kind, area }) => VISITOR_POSTS[level].includes(kind) && isWithin(village as DivisionCode, area),
    )
    if (!fits) throw new AppError(422, 'survey.unknown-visitor', { field: `visitors.${i}` })
  }
  const [a = '', b = ''] = input.visitors
  return [a, b]
}

/** @throws AppError 422 `survey.future`, `survey.emergency-reason` | 409 `survey.same-visitor`, `survey.visitor-is-clerk` */
export const insertSurvey = async (
  context: StepContext<SurveyInput>,
  { file, view }: TakenCase,
  level: 'town' | 'county',
): Promise<string> => {
  const { tx, input, today, now, newId } = context
  if (input.visitedOn > today) throw new AppError(422, 'survey.future', { field: 'visitedOn' })
  if (input.mode !== 'home' && input.findings.emergencyReason === undefined)
    throw new AppError(422, 'survey.emergency-reason', { field: 'findings.emergencyReason' })
  const refused = refuseVisitors(view, [input.visitors[0] ?? '', input.visitors[1] ?? ''])
  if (refused) return refuse(refused)
  const [visitorA, visitorB] = await requireVisitors(context, level, file.village)
  const id = newId()
  await tx
    .insertInto('cases.survey')
    .values({
      ...{ county: file.county, id, caseId: file.id, level, visitorA, visitorB, recordedAt: now },
      ...{ visitedOn: input.visitedOn, mode: input.mode, findings: JSON.stringify(input.findings) },
    })
    .execute()
  return id
}

type Signature =
  | { readonly aSignedAt: Date }
  | { readonly bSignedAt: Date }
  | {
      readonly familySignedAt: Date
      readonly familySignerId: string
      readonly familyMethod: 'session' | 'drawn'
      readonly familyFileId?: string
    }

export const signSurveyRow = async (
  { tx }: Pick<StepContext, 'tx'>,
  county: string,
  surveyId: string,
  signature: Signature,
): Promise<void> => {
  await tx
    .updateTable('cases.survey')
    .set((eb) => ({ ...signature, version: eb('version', '+', 1) }))
    .where('county', '=', county)
    .where('id', '=', surveyId)
    .execute()
}
