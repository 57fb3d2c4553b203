import { fen, plainDate } from '@songtan/kernel'
import type { Determination } from '@songtan/policy'
import { expect, it } from 'vitest'
import { changesWithNames, withNames } from './named.ts'

const basis = { id: 'L1', instrument: '社会救助暂行办法', en: 'Interim Measures', article: '第九条' }
const found: Determination = {
  day: plainDate('2023-04-03'),
  place: '619901',
  class: 'dibao',
  perCapita: fen(30000),
  grants: [{ program: 'dibao', monthly: fen(59100) }],
  refusals: [
    { program: 'tekun', member: 'id-1', code: 'x', reason: 'id-1 有劳动能力', en: 'id-1 can work', basis },
  ],
  review: [{ code: 'composition', about: 'id-2', zh: '请看 id-2', en: 'look at id-2' }],
  missing: [],
  policy: { hash: '', packs: [] },
  parametersUsed: [],
  trace: [
    {
      ...{ rule: 'counted', member: 'id-2', outcome: 'true', values: {}, basis },
      ...{ zh: 'id-2 是共同生活的家庭成员', en: 'id-2 lives with the family' },
    },
  ],
}

it('reads with names; somebody who left is told as a former member; ids stay where they are keys', () => {
  const named = withNames(found, new Map([['id-1', '测一']]))
  expect(named.refusals[0]).toMatchObject({ member: 'id-1', reason: '测一 有劳动能力', en: '测一 can work' })
  expect(named.trace[0]).toMatchObject({
    member: 'id-2',
    zh: '原家庭成员 是共同生活的家庭成员',
    en: 'a former member lives with the family',
  })
  expect(named.review[0]).toMatchObject({ about: 'id-2', zh: '请看 原家庭成员' })
})

it('what would have changed it reads with names too', () => {
  const outcome = {
    class: 'edge' as const,
    grants: [{ program: 'dibao-single' as const, member: 'id-2', monthly: null }],
  }
  const about = {
    kind: 'amount' as const,
    subject: 'incomes.0.amount',
    unit: 'yuan',
    from: '2',
    to: '1',
    relative: 0.5,
  }
  const words = {
    zh: '若 id-1 的工资少 1 元，id-2 单人户',
    en: 'if the wages of id-1 were less, id-2 singly',
  }
  const [named] = changesWithNames(
    [{ ...about, member: 'id-1', outcome, ...words }],
    new Map([['id-1', '测一']]),
  )
  expect(named).toMatchObject({
    member: 'id-1',
    zh: '若 测一 的工资少 1 元，原家庭成员 单人户',
    en: 'if the wages of 测一 were less, a former member singly',
  })
})
