import { celEnv, parse, plan } from '@bufbuild/cel'
import { evaluateExpressionSync } from '@gorules/zen-engine'
import { Environment } from '@marcbachmann/cel-js'
import { fen } from '@songtan/kernel'
import { type HouseholdFacts, loadPacks } from '@songtan/policy'
import { compileCondition, encodeFamilies } from '@songtan/policy/batch'
import { Engine } from 'json-rules-engine'
import { DAY, families, PLACE } from './families.ts'

/** A means test of six conditions, the same for every engine: what is lacking stands for the income here. */
const CEL = `(residence == 'urban' ? need < 794400 : need < 596400) && months <= 12 && given <= 4
  && tenure in ['own', 'rent'] && !monitored && change != 'employment'`

const PACK = `
pack: { place: "", zh: 量, en: bench }
instruments: [{ id: B, zh: 量, en: bench }]
parameters:
  - key: means.urban
    type: money
    zh: 城
    en: urban
    unit: yuan
    basis: { instrument: B, article: "1" }
    source: bench
    values: [{ value: "7944.00", from: 2020-01-01 }]
  - key: means.rural
    type: money
    zh: 乡
    en: rural
    unit: yuan
    basis: { instrument: B, article: "1" }
    source: bench
    values: [{ value: "5964.00", from: 2020-01-01 }]
rules:
  - name: poor
    of: household
    type: bool
    from: 2020-01-01
    basis: { instrument: B, article: "1" }
    is: >-
      hardshipNeed < (residence == 'urban' ? means.urban : means.rural)
      && hardshipMonths <= 12 && hardshipGiven <= 4 && homeTenure in ['own', 'rent'] && !monitored
      && changeKind != 'employment'
`

interface Plain {
  readonly residence: string
  readonly need: number
  readonly months: number
  readonly given: number
  readonly tenure: string
  readonly monitored: boolean
  readonly change: string
}

const withHardship = (f: HouseholdFacts, i: number): HouseholdFacts => ({
  ...f,
  home: { tenure: i % 5 === 0 ? 'public-rent' : i % 2 === 0 ? 'own' : 'rent' },
  monitored: i % 11 === 0,
  hardship: {
    kind: 'spending',
    severity: 'light',
    need: fen((i * 7919) % 1_200_000),
    months: i % 14,
    given: i % 6,
    sameCause: false,
  },
})

const plainOf = (f: HouseholdFacts): Plain => ({
  residence: f.residence,
  need: f.hardship?.need ?? 0,
  months: f.hardship?.months ?? 0,
  given: f.hardship?.given ?? 0,
  tenure: f.home?.tenure ?? 'none',
  monitored: f.monitored ?? false,
  change: f.change?.kind ?? 'none',
})

const byHand = (f: Plain): boolean =>
  f.need < (f.residence === 'urban' ? 794_400 : 596_400) &&
  f.months <= 12 &&
  f.given <= 4 &&
  (f.tenure === 'own' || f.tenure === 'rent') &&
  !f.monitored &&
  f.change !== 'employment'

/** One way of testing so many families; gives how many pass. */
export interface Way {
  readonly name: string
  readonly families: number
  readonly run: () => number | Promise<number>
}

const typedCel = (): ((f: Plain) => boolean) => {
  const env = new Environment({ unlistedVariablesAreDyn: false })
  const types = { residence: 'string', need: 'double', months: 'double', given: 'double', tenure: 'string' }
  for (const [name, type] of Object.entries({ ...types, monitored: 'bool', change: 'string' }))
    env.registerVariable(name, type)
  const run = env.parse(CEL.replaceAll(/\b(\d+)\b/g, '$1.0'))
  return (f) => run({ ...f }) === true
}

const bufCel = (): ((f: Plain) => boolean) => {
  const run = plan(celEnv(), parse(CEL.replaceAll(/\b(\d+)\b/g, '$1.0')))
  return (f) => run({ ...f }) === true
}

const ZEN = `(residence == 'urban' ? need < 794400 : need < 596400) and months <= 12 and given <= 4
  and tenure in ['own', 'rent'] and not monitored and change != 'employment'`

const jsonRules = (): ((f: Plain) => Promise<boolean>) => {
  const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })
  const below = (residence: string, line: number) => ({
    all: [is('residence', 'equal', residence), is('need', 'lessThan', line)],
  })
  const engine = new Engine([
    {
      conditions: {
        all: [
          { any: [below('urban', 794_400), below('rural', 596_400)] },
          is('months', 'lessThanInclusive', 12),
          is('given', 'lessThanInclusive', 4),
          is('tenure', 'in', ['own', 'rent']),
          is('monitored', 'equal', false),
          is('change', 'notEqual', 'employment'),
        ],
      },
      event: { type: 'passes' },
    },
  ])
  return async (f) => (await engine.run({ ...f })).events.length > 0
}

const counted = (plain: readonly Plain[], test: (f: Plain) => boolean) => (): number => {
  let n = 0
  for (const f of plain) if (test(f)) n += 1
  return n
}

const ours = (all: readonly HouseholdFacts[]) => {
  const set = loadPacks([{ path: 'bench/pack.yaml', text: PACK }])
  const test = compileCondition(set, PLACE, DAY, 'poor')(encodeFamilies(all))
  const room = test(0, all.length)
  return (): number => {
    const found = test(0, all.length, room)
    let n = 0
    for (let i = 0; i < found.length; i += 1) if (found[i] === 1) n += 1
    return n
  }
}

/** By hand, by us over columns, and by the engines we could have taken, slower ones over fewer families. */
export const ways = (count: number): Way[] => {
  const all = [...families(count)].map(withHardship)
  const plain = all.map(plainOf)
  const some = plain.slice(0, count / 10)
  const few = plain.slice(0, count / 100)
  const rules = jsonRules()
  return [
    { name: 'by hand', families: count, run: counted(plain, byHand) },
    { name: 'batch', families: count, run: ours(all) },
    { name: '@marcbachmann/cel-js', families: some.length, run: counted(some, typedCel()) },
    { name: '@bufbuild/cel', families: some.length, run: counted(some, bufCel()) },
    {
      name: '@gorules/zen-engine',
      families: few.length,
      run: counted(few, (f) => evaluateExpressionSync(ZEN, f) === true),
    },
    {
      name: 'json-rules-engine',
      families: few.length,
      run: async () => {
        let n = 0
        for (const f of few) if (await rules(f)) n += 1
        return n
      },
    },
  ]
}
