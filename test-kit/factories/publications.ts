import { programsRoutes } from '@songtan/contract'
import type { StaffActor } from '../../apps/server/src/platform/authz/actor.ts'
import { staffWith } from '../actors.ts'
import type { TestApp } from '../app.ts'

const INSTRUMENT = { zh: '关于提高低保标准的通知（虚构）', en: 'Notice on raising the standard (fictional)' }

/** A figure that a draft sets from its day on. */
export interface NewFigure {
  readonly key: string
  readonly unit: string
  readonly value: string
  readonly from: string
}

/** The text of a fresh draft with one figure in it. */
export const withFigure = (text: string, { key, unit, value, from }: NewFigure): string => {
  const instrument = /id: (\S+)/.exec(text)?.[1] ?? ''
  return text.replace(
    'parameters: []',
    `parameters:
  - key: ${key}
    unit: ${unit}
    basis: { instrument: ${instrument}, article: 一 }
    source: 虚构
    values: [{ value: "${value}", from: ${from} }]`,
  )
}

export interface Published {
  readonly draftId: string
  readonly number: number
}

/** The two people who publish the law of a place, over the real routes. */
export const policyDesk = async (app: TestApp, place = '6199') => {
  const officer = await staffWith(app.services, [{ kind: 'policy-officer', area: place }], '策一')
  const approver = await staffWith(app.services, [{ kind: 'policy-approver', area: place }], '策二')

  const must = async <T>(
    answer: Promise<{ status: number; body: T; problem: { code: string } }>,
  ): Promise<T> => {
    const { status, body, problem } = await answer
    if (status !== 200) throw new Error(`not published: ${problem.code}`)
    return body
  }

  /** From an empty draft to law; the background has not heard of it yet. */
  const publish = async (figure: NewFigure, publisher: StaffActor = approver): Promise<Published> => {
    const { from } = figure
    const title = '提高低保标准'
    const opening = { place, title, from, instrument: INSTRUMENT }
    const { id } = await must(app.call(officer, programsRoutes.openDraft, opening))
    const { text, version } = await must(app.call(officer, programsRoutes.readDraft, { id }))
    const saving = { id, version, title, from, text: withFigure(text, figure) }
    const saved = await must(app.call(officer, programsRoutes.saveDraft, saving))
    const handed = await must(app.call(officer, programsRoutes.submitDraft, { id, version: saved.version }))
    const publishing = { id, version: handed.version }
    const { number } = await must(app.call(publisher, programsRoutes.publishDraft, publishing))
    return { draftId: id, number }
  }

  const withdraw = ({ draftId }: Published) =>
    must(app.call(approver, programsRoutes.withdrawPublication, { id: draftId, reason: '发错了' }))

  return { officer, approver, publish, withdraw }
}
