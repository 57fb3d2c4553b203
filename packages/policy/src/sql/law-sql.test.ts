import { fen, type PlainDate, plainDate } from '@songtan/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideInDuckDb } from '../../../../test-kit/duckdb/decide-in-duckdb.ts'
import { type FamiliesInDuckDb, openFamilies } from '../../../../test-kit/duckdb/families-in-duckdb.ts'
import { daysOf, placesOf } from '../../../../test-kit/families/law-edges.ts'
import { oneAdult, policyFiles, realPolicies } from '../../../../test-kit/policies.ts'
import { encodeFamilies } from '../batch/columns/families.ts'
import { decideTraced } from '../batch/decide-families.ts'
import { LIMITS } from '../batch/limits.ts'
import { loadPacks } from '../pack/load-packs.ts'
import { familyRows } from './columns/family-rows.ts'
import { conditionSql, lawSql } from './program/law-sql.ts'

const set = realPolicies()
const PLACE = '619901'
const DAY: PlainDate = plainDate('2023-04-01')

let db: FamiliesInDuckDb
beforeAll(async () => {
  db = await openFamilies()
})
afterAll(() => db.close())

const CODE = `it's "so"; DROP TABLE families; --`
const rule = (name: string, is: string, type = 'bool'): string => `  - name: ${name}
    of: household
    type: ${type}
    from: 2021-07-01
    basis: { instrument: L1, article: 第九条 }
    is: ${JSON.stringify(is)}
`
const REFUSED: readonly [is: string, message: string][] = [
  ['perHead(incomeYear, size(members)) < standard', 'perHead() counts heads'],
  ['incomeYear * 1000000 * 1000000 < standard', 'may pass 2^53'],
  ["members.exists(m, m.id == 'x')", 'is compared with'],
  ["events.exists(e, e.kind == 'fire')", 'events has no column'],
  ['size(members.map(m, m.id) + members.map(m, m.id)) > 0', 'lists of two kinds are joined'],
  ['hometenure', 'hometenure and homeTenure are one name in SQL'],
]
const PLANTED = `parameters:
  - key: planted.spot
    type: bool
    zh: 一
    en: one
    by: spot
    codes: [${JSON.stringify(CODE)}, plain]
    basis: { instrument: L1, article: 第九条 }
    source: L1
    values: [{ of: ${JSON.stringify(CODE)}, value: true, from: 2021-07-01 }]
rules:
${REFUSED.map(([is], i) => rule(`refused${i}`, is)).join('')}${rule('hometenure', 'monitored')}
${rule('spot', `residence == 'urban' ? ${JSON.stringify(CODE)} : 'plain'`, 'text')}
${rule('quoted', 'planted.spot[spot]')}`
const planted = loadPacks([...policyFiles('packs'), { path: 'cn/planted.yaml', text: PLANTED }])

describe('a law becomes SQL before any family is decided', () => {
  it('the law of every place on the first and the last change of its own, without a fraction in binary', () => {
    for (const place of placesOf(set)) {
      const days = daysOf(set, place).ruled.toSorted()
      for (const day of [days[0] ?? DAY, days.at(-1) ?? DAY])
        expect(lawSql(set, place, day)).not.toMatch(/DOUBLE|FLOAT|[^/]\/[^/]|\d\.\d/)
    }
  })

  it.each(REFUSED.map(([is, message], i) => ({ is, message, name: `refused${i}` })))(
    '$is is refused, with rule and mend',
    ({ message, name }) => {
      const problem = { path: 'cn', mend: expect.any(String), message: expect.stringContaining(message) }
      expect(() => conditionSql(planted, PLACE, DAY, name)).toThrow(
        expect.objectContaining({ code: 'policy.invalid', problems: [expect.objectContaining(problem)] }),
      )
    },
  )
})

it('quotes in codes of the law stay in their texts', async () => {
  const urban = oneAdult({ residence: 'urban' })
  await db.load(encodeFamilies([urban, oneAdult(), urban]))
  const found = await db.ask(`${conditionSql(planted, PLACE, DAY, 'quoted')} ORDER BY family_row`)
  expect(found).toEqual([
    { family_row: '0', holds: true, lacking: null },
    { family_row: '1', holds: null, lacking: 'planted.spot.plain' },
    { family_row: '2', holds: true, lacking: null },
  ])
})

it('a rule that is not in force holds of nobody', async () => {
  await db.load(encodeFamilies([oneAdult()]))
  expect(await db.ask(conditionSql(set, PLACE, DAY, 'nowhere'))).toMatchObject([{ holds: false }])
})

it('a family beyond the limits of the columns has no row, one at the limit has', async () => {
  const withIncome = (amount: number) =>
    oneAdult({ incomes: [{ member: 'a', kind: 'business', amount: fen(amount), per: 'year' }] })
  const families = [LIMITS.money, LIMITS.money + 1].map(withIncome)
  expect([...familyRows(encodeFamilies(families))].map((row) => row.family_row)).toEqual([0])
  expect(await decideInDuckDb(db, set, families)).toEqual(families.map((f) => decideTraced(set, f)))
})

it('ids of members never leave for the table', () => {
  const [row] = familyRows(
    encodeFamilies([oneAdult({ holding: [{ program: 'tekun', monthly: fen(1), member: 'a' }] })]),
  )
  expect(row).toMatchObject({ members: [1], holding: [{ member: 1 }] })
  expect(JSON.stringify(row)).not.toContain('"a"')
})
