import { programsRoutes } from '@songtan/contract'
import type { StaffActor } from '../../apps/server/src/platform/authz/actor.ts'
import type { TestApp } from '../app.ts'

export interface DraftGiven {
  readonly place: string
  readonly from: string
  /** Parameter key → value and unit, as a pack writes them. */
  readonly values: Readonly<Record<string, { readonly value: string; readonly unit: string }>>
  /** Written below the parameters: rules, programmes. */
  readonly more?: string
}

const textOf = (template: string, { from, values, more = '' }: DraftGiven): string => {
  const instrument = /id: (\S+)/.exec(template)?.[1] ?? ''
  const entries = Object.entries(values).map(
    ([key, { value, unit }]) => `  - key: ${key}
    unit: ${unit}
    basis: { instrument: ${instrument}, article: 一 }
    source: 虚构
    values: [{ value: "${value}", from: ${from} }]
`,
  )
  return `${template.replace('parameters: []\n', entries.length > 0 ? `parameters:\n${entries.join('')}` : '')}${more}`
}

/** Opens a draft and saves values into it. @returns its id and the version it then has */
export const savedDraft = async (app: TestApp, officer: StaffActor, given: DraftGiven) => {
  const { place, from } = given
  const title = '提高低保标准'
  const instrument = { zh: '关于提高标准的通知（虚构）', en: 'Notice on raising the standard (fictional)' }
  const opened = await app.call(officer, programsRoutes.openDraft, { place, title, from, instrument })
  const { id } = opened.body
  const read = await app.call(officer, programsRoutes.readDraft, { id })
  const { text, version } = read.body
  const input = { id, version, title, from, text: textOf(text, given) }
  const saved = await app.call(officer, programsRoutes.saveDraft, input)
  return { id, version: saved.body.version, problems: saved.body.problems, text: input.text, title }
}
