import { fen, type PlainDate, plainDate } from '@songtan/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FamiliesInDuckDb, openFamilies } from '../../../../test-kit/duckdb/families-in-duckdb.ts'
import { oneAdult, policyFiles } from '../../../../test-kit/policies.ts'
import { encodeFamilies } from '../batch/columns/families.ts'
import { compileCondition, OPEN } from '../batch/program/compile-condition.ts'
import { lawOf } from '../engine/law.ts'
import { PolicyRun } from '../engine/run.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { loadPacks } from '../pack/load-packs.ts'
import { Unknown } from '../values/unknown.ts'
import { conditionSql } from './program/law-sql.ts'

const PLACE = '619901'
const DAY: PlainDate = plainDate('2023-04-01')

/** Every operator and function with sides that are true, false, unknown, or hang on a parameter. */
const EXPRESSIONS = [
  'monitored && hardshipSameCause',
  'monitored || hardshipSameCause',
  '!monitored || !hardshipSameCause',
  'monitored == hardshipSameCause',
  'monitored != hardshipSameCause',
  'monitored ? hardshipSameCause : !hardshipSameCause',
  'monitored ? hardshipSameCause : hardshipSameCause',
  '(monitored ? 1 : 2) < 2',
  'members.exists(m, m.livesWith)',
  'members.all(m, m.livesWith)',
  'size(members.filter(m, m.livesWith)) == 1',
  'size(members.filter(m, m.livesWith).filter(m, monitored)) < 2',
  'size(members.map(m, m.livesWith)) == 2',
  "members.filter(m, m.livesWith).exists(m, m.relation == 'spouse')",
  "members.exists(m, (m.spouses + m.children).all(s, s.livesWith) && m.labour in ['full', 'partial'])",
  "['full', 'none'].all(l, members.exists(m, m.labour == l))",
  'sum(members.map(m, m.livesWith ? 1 : 0)) >= 1',
  "members.exists(m, 'wage' in m.incomes.map(i, i.kind))",
  'sum(members.map(m, sum(m.incomes.map(i, i.yearly)))) >= planted.figure',
  'monitored ? size(members) == 2 : members.exists(m, size(m.incomes) == 0)',
  'size(monitored ? members : members.filter(m, false)) == 2',
  'planted.left && monitored',
  'planted.left || monitored',
  '!planted.left',
  'planted.right && planted.left',
  'planted.left && hardshipSameCause || monitored',
  'monitored ? planted.left : planted.right',
  'planted.left ? monitored : hardshipSameCause',
  'planted.left ? monitored : monitored',
  '(monitored || planted.left) && hardshipSameCause',
  'members.exists(m, m.livesWith && planted.left)',
  'members.all(m, m.livesWith || planted.left)',
  'size(members.filter(m, m.livesWith || planted.left)) == 2',
  "planted.of['here']",
  "planted.of['there'] || monitored",
  'members.exists(m, m.livesWith && planted.by[m.labour])',
  'planted.figure < planted.sum',
  'least(planted.figure, planted.sum) < planted.figure',
  'given(planted.left) || monitored',
  'perHead(planted.figure, plantedHeads) < planted.sum * 2',
] as const

const basis = '{ instrument: L1, article: 第九条 }'
const parameter = (key: string, type: string, rest = '') =>
  `  - { key: planted.${key}, type: ${type}, zh: 一, en: one, basis: ${basis}, source: L1${rest} }\n`
const rule = (name: string, is: string, type = 'bool') =>
  `  - { name: ${name}, of: household, type: ${type}, from: 2021-07-01, basis: ${basis}, is: ${JSON.stringify(is)} }\n`
const since = 'from: 2021-07-01'

const PLANTED = `parameters:
${parameter('left', 'bool')}${parameter('right', 'bool')}${parameter('sum', 'yearly')}
${parameter('figure', 'yearly', `, values: [{ value: "12.00", unit: yuan/year, ${since} }]`)}
${parameter('of', 'bool', `, by: spot, codes: [here, there], values: [{ of: here, value: true, ${since} }]`)}
${parameter('by', 'bool', `, by: work, codes: [full, partial, none], values: [{ of: none, value: true, ${since} }]`)}
rules:
${rule('plantedHeads', 'size(members)', 'int')}
${EXPRESSIONS.map((is, i) => rule(`planted${i}`, is)).join('')}`

const set = loadPacks([...policyFiles('packs'), { path: 'cn/planted.yaml', text: PLANTED }])

const TOLD = [true, false, undefined]
const LISTS = [[], [{ member: 'a', kind: 'wage', amount: fen(700), per: 'year' }], undefined] as const

/** A couple about whom anything may be true, false or unknown. */
const families: HouseholdFacts[] = TOLD.flatMap((monitored) =>
  TOLD.flatMap((sameCause) =>
    TOLD.flatMap((mine) =>
      TOLD.flatMap((theirs) =>
        LISTS.map((incomes, i) => {
          const [adult] = oneAdult().members
          return oneAdult({
            monitored,
            hardship: { kind: 'emergency', sameCause },
            incomes,
            members: adult
              ? [
                  { ...adult, livesWith: mine, labour: i === 0 ? undefined : 'none' },
                  { ...adult, id: 'b', relation: 'spouse', livesWith: theirs },
                ]
              : [],
          })
        }),
      ),
    ),
  ),
)

let db: FamiliesInDuckDb
beforeAll(async () => {
  db = await openFamilies()
  await db.load(encodeFamilies(families))
})
afterAll(() => db.close())

const traced = (name: string, row: number) => {
  const facts = families[row] ?? oneAdult()
  const value = new PolicyRun(lawOf(set, PLACE, DAY), facts).named(name)
  const open = value instanceof Unknown
  return {
    family_row: String(row),
    holds: open ? null : value,
    lacking: (open && value.parameters[0]) || null,
  }
}

describe('SQL, columns and trace know one truth table', () => {
  it.each(EXPRESSIONS.map((is, i) => ({ is, name: `planted${i}` })))('$is', async ({ name }) => {
    const trace = families.map((_, row) => traced(name, row))
    expect(await db.ask(`${conditionSql(set, PLACE, DAY, name)} ORDER BY family_row`)).toEqual(trace)
    const columns = compileCondition(set, PLACE, DAY, name)(encodeFamilies(families))(0, families.length)
    expect([...columns]).toEqual(trace.map(({ holds }) => (holds === null ? OPEN : Number(holds))))
  })

  it('the expressions are told, denied and left open', () => {
    const found = EXPRESSIONS.flatMap((_, i) => families.map((_f, row) => traced(`planted${i}`, row)))
    expect(new Set(found.map(({ holds, lacking }) => `${holds} ${lacking}`))).toEqual(
      new Set([
        'true null',
        'false null',
        'null null',
        'null planted.left',
        'null planted.right',
        'null planted.sum',
        'null planted.of.there',
        'null planted.by.full',
      ]),
    )
  })
})
