import { programsRoutes } from '@songtan/contract'
import type { StaffActor } from '../../apps/server/src/platform/authz/actor.ts'
import type { testApp } from '../app.ts'

type App = Awaited<ReturnType<typeof testApp>>

/** The day on which drafts of tests are to be law, unless they say another. */
export const DRAFT_FROM = '2023-07-01'
const INSTRUMENT = { zh: '关于提高低保标准的通知（虚构）', en: 'Notice on raising the standard (fictional)' }

export interface DraftWanted {
  readonly place?: string
  readonly from?: string
  readonly key?: string
  readonly value?: string
  readonly unit?: string
}

export const openedDraft = async (app: App, officer: StaffActor, wanted: DraftWanted = {}) => {
  const { place = '6199', from = DRAFT_FROM } = wanted
  const input = { place, title: '提高低保标准', from, instrument: INSTRUMENT }
  const { status, body, problem } = await app.call(officer, programsRoutes.openDraft, input)
  if (status !== 200) throw new Error(problem.code)
  return body.id
}

export const readPolicyDraft = async (app: App, actor: StaffActor, id: string) =>
  (await app.call(actor, programsRoutes.readDraft, { id })).body

/** One new value in a draft that has none yet. */
const withOneValue = (text: string, { key, value, unit, from }: Required<Omit<DraftWanted, 'place'>>) =>
  text.replace(
    'parameters: []',
    `parameters:
  - key: ${key}
    unit: ${unit}
    basis: { instrument: ${/id: (\S+)/.exec(text)?.[1] ?? ''}, article: 一 }
    source: 虚构
    values: [{ value: "${value}", from: ${from} }]`,
  )

/** Writes a value into a draft and saves it. */
export const savedDraft = async (app: App, officer: StaffActor, id: string, wanted: DraftWanted = {}) => {
  const { key = 'dibao.standard.urban', value = '700.00', unit = 'yuan/month', from = DRAFT_FROM } = wanted
  const { text, version, title } = await readPolicyDraft(app, officer, id)
  const input = { id, version, title, from, text: withOneValue(text, { key, value, unit, from }) }
  return (await app.call(officer, programsRoutes.saveDraft, input)).body
}

/** A draft of one value, handed to the second person. */
export const submittedDraft = async (app: App, officer: StaffActor, wanted: DraftWanted = {}) => {
  const id = await openedDraft(app, officer, wanted)
  const { version } = await savedDraft(app, officer, id, wanted)
  const { status, body, problem } = await app.call(officer, programsRoutes.submitDraft, { id, version })
  if (status !== 200) throw new Error(problem.code)
  return { id, version: body.version }
}
