import { plainDate } from '@songtan/kernel'
import { expect, it } from 'vitest'
import { policyFiles } from '../../../../test-kit/policies.ts'
import { findValue, packsFor } from '../pack/place.ts'
import { checkDraft } from './check-draft.ts'
import { draftTemplate } from './draft-text.ts'

const packs = policyFiles('packs')
const FROM = plainDate('2023-07-01')

const value = (key: string, is: string, from = '2023-07-01', unit = 'yuan/month') => `
instruments: [{ id: nuanhe-draft, zh: 暖民发〔2023〕9号, en: Notice 9 of 2023 }]
parameters:
  - key: ${key}
    unit: ${unit}
    basis: { instrument: nuanhe-draft, article: 一 }
    source: 虚构
    values: [{ value: "${is}", from: ${from} }]
`
const check = (text: string) => checkDraft(packs, { path: '6199-nuanhe/draft.yaml', text, from: FROM })

const standardOn = (text: string, day: string) => {
  const { set } = check(text)
  return set && findValue(packsFor(set, '619901'), 'dibao.standard.urban', plainDate(day))?.value.text
}

it('goes on from the value of the place: the old one ends the day before', () => {
  const text = value('dibao.standard.urban', '700.00')
  expect(standardOn(text, '2023-06-30')).toBe('662.00')
  expect(standardOn(text, '2023-07-01')).toBe('700.00')
})

it.each([
  [
    'before its own day',
    value('dibao.standard.urban', '700.00', '2023-06-30'),
    'before the day of the draft',
    8,
  ],
  ['on a day that has a value', value('dibao.standard.urban', '700.00', '2023-01-01'), 'before the day', 8],
  ['a key nobody declared', value('dibao.standrad.urban', '700.00'), 'is not declared', 4],
  [
    'above a national ceiling',
    value('exit.grace.months', '7', FROM, 'month').replace('"7"', '7'),
    'national ceiling',
    4,
  ],
  ['nothing', 'instruments: []', 'changes nothing', 1],
  ['something without days', 'classes: [{ class: dibao, when: "true" }]', 'would change the past', 1],
  ['no YAML', 'parameters: [', '', 1],
])('refuses %s, with the line', (_, text, message, line) => {
  const { set, problems } = check(text)
  expect(set).toBeUndefined()
  expect(problems.some((p) => p.message.includes(message) && p.line === line)).toBe(true)
})

it('begins with what it rests on, and with a head where the place has no packs', () => {
  const instrument = { id: 'n-1', zh: '某文', en: 'Some notice' }
  const text = draftTemplate('619907', { instrument, head: { zh: '某县', en: 'Some county' } })
  const entry = `parameters:
  - key: dibao.standard.rural
    unit: yuan/month
    basis: { instrument: n-1, article: 一 }
    source: 虚构
    values: [{ value: "600.00", from: 2023-07-01 }]`
  const draft = text.replace('parameters: []', entry)
  const checked = checkDraft(packs, { path: '619907-published/draft.yaml', text: draft, from: FROM })
  expect(checked.problems).toEqual([])
  expect(checked.set?.packs.map((p) => p.place)).toContain('619907')
})
