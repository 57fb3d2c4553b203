import { plainDate } from '@songtan/kernel'
import { expect, it } from 'vitest'
import { policyFiles } from '../../../../test-kit/policies.ts'
import { loadPacks } from '../pack/load-packs.ts'
import type { Declaration } from '../pack/pack-types.ts'
import type { PackSource } from '../pack/read-pack-file.ts'
import { checkDraft } from './check-draft.ts'
import type { ValueRow } from './draft-rows.ts'
import { draftItems, withItemRows } from './item-rows.ts'
import { draftValues, withValueRows } from './value-rows.ts'

const packs = policyFiles('packs')
const declared = new Map<string, Declaration>(
  loadPacks(packs).packs.flatMap((p) => p.declarations.map((d) => [d.key, d] as const)),
)
const typeOf = (key: string) => declared.get(key)?.type

/** Values of a pack in whatever order they were written. */
const meaning = (sources: readonly PackSource[]) =>
  loadPacks(sources).packs.map(({ hash, values, ...rest }) => ({
    ...rest,
    values: values.map((v) => JSON.stringify(v)).sort(),
  }))

it('of every pack there is, its rows mean what its text means', () => {
  const again = packs.map(({ path, text }) => {
    const values = withValueRows(text, draftValues(text), typeOf)
    return { path, text: withItemRows(values, draftItems(values)) }
  })
  expect(meaning(again)).toEqual(meaning(packs))
})

const TEXT = `# 暖河 2023 年提标
instruments:
  # 文号见档案
  - { id: n-1, zh: 通知, en: Notice }
parameters: []
`
const raised: ValueRow = {
  ...{ key: 'dibao.standard.urban', value: '700.00', unit: 'yuan/month', from: '2023-07-01' },
  ...{ instrument: 'n-1', article: '一', source: '虚构' },
}
const check = (text: string) =>
  checkDraft(packs, { path: '6199-nuanhe/draft.yaml', text, from: plainDate('2023-07-01') })

it('keeps what people wrote beside the rows', () => {
  const text = withValueRows(TEXT, [raised], typeOf)
  expect(text).toContain('# 暖河 2023 年提标')
  expect(text).toContain('# 文号见档案')
  expect(check(text).problems).toEqual([])
  expect(withValueRows(text, [], typeOf)).not.toContain('parameters')
})

it.each([
  ['no value', { value: '' }, 'the key value is missing'],
  ['a value in words', { value: '七百' }, 'money is written as a text of yuan'],
  ['no article', { article: '' }, 'the key article is missing'],
  ['no source', { source: '' }, 'the source is missing'],
  ['no first day', { from: '' }, 'the key from is missing'],
  ['another unit', { unit: 'yuan' }, 'does not fit'],
])('%s is loud', (_, change, message) => {
  const { problems } = check(withValueRows(TEXT, [{ ...raised, ...change }], typeOf))
  expect(problems.map((p) => p.message).join()).toContain(message)
})

it('says a stretch is not known only when asked to', () => {
  const text = withValueRows(TEXT, [{ ...raised, value: '', unknown: 'yes' }], typeOf)
  expect(check(text).problems).toEqual([])
  expect(draftValues(text)[0]?.unknown).toBe('yes')
})
