import { readFileSync } from 'node:fs'
import { CASE_STATE_NAMES } from '@songtan/contract'
import { describe, expect, test } from 'vitest'
import { findTerm, readGlossary } from './glossary-rows.ts'

const TERMS = readGlossary(readFileSync(new URL('../../../../docs/glossary.md', import.meta.url), 'utf8'))
const find = findTerm(TERMS)

test('a row without a fifth cell is not for staff, and brackets at the end are what it rests on', () => {
  const rows = readGlossary(
    [
      '| 中文 | English | in code | meaning | 释义与依据 |',
      '|---|---|---|---|---|',
      '| 受理、收件 | acceptance | `accepted` | the clock starts | 时限（期限）起算（审核确认办法 §10、§22） |',
      '| 幂等键 | idempotency key | | harmless | |',
      '| 事件 | event | | four cells |',
    ].join('\n'),
  )
  expect(rows).toEqual([
    {
      names: ['受理', '收件'],
      english: 'acceptance',
      meaning: 'the clock starts',
      says: '时限（期限）起算',
      basis: '《最低生活保障审核确认办法》第十条、第二十二条',
    },
  ])
})

describe('the glossary for staff', () => {
  test('explains at least fifty terms, each in both languages, no name twice', () => {
    const names = TERMS.flatMap((term) => term.names)
    expect(TERMS.length).toBeGreaterThanOrEqual(50)
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
    expect(TERMS.filter(({ english, meaning, says }) => !(english && meaning && says))).toEqual([])
    expect(TERMS.filter(({ basis }) => basis !== '').length / TERMS.length).toBeGreaterThan(0.9)
  })

  test.each([
    ['低保', '最低生活保障'],
    ['特困', '特困人员救助供养'],
    ['已受理', '受理'],
    ['公示中', '公示'],
    ['登记入户调查', '入户调查'],
    ['形成初审意见', '初审意见'],
    ['县级审核确认中', '审核确认'],
    ['Public notice', '公示'],
  ])('%s is explained as %s', (word, name) => {
    expect(find(word)?.names[0]).toBe(name)
  })

  test.each(['未纳入', '', '中', '已', '工作台'])('“%s” is no term of the law', (word) => {
    expect(find(word)).toBeUndefined()
  })

  test('every state of a case that the law names is explained', () => {
    const states = [
      'accepted',
      'prelim',
      'noticed',
      'county-review',
      'confirmed',
      'refused',
      'terminated',
    ] as const
    expect(states.filter((state) => !find(CASE_STATE_NAMES[state].zh))).toEqual([])
  })
})
