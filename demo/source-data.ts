import type { SourceCode, SourceRecord } from '@songtan/contract'
import { addMonths, addMonthsToDay, fen, monthOf, type PlainDate } from '@songtan/kernel'
import type { RegisterEntry } from '../apps/server/src/main/simulated-sources/register.ts'
import type { DemoFamily, DemoMember } from './demo-family.ts'
import { type Draw, drawFrom } from './draw.ts'
import { yearlyOf } from './incomes.ts'
import { seededRandom } from './seeded-random.ts'

const BANKS = ['暖河农村商业银行（虚构）', '霁川银行（虚构）'] as const
const EMPLOYERS = ['暖河晴峪建材厂', '暖河薪原服装加工部', '暖河檐谷家政服务社', '暖河灯河食品厂'] as const

/** How often, of a hundred, a department knows something else than the register. */
const OFTEN = { hiddenMoney: 11, hiddenWage: 6, hiddenCar: 3, shop: 2 } as const
const MONTHS = 12
const YUAN = 100

type Facts = readonly (readonly [SourceCode, SourceRecord])[]

/** Chance, and how often of a hundred something else is known than was told. */
interface Chance extends Draw {
  surprise(often: number): boolean
}

const registration = ({ registerDivision }: DemoMember): Facts => [
  ['police', { kind: 'registration', county: registerDivision.slice(0, 6) }],
]

const vehicles = (draw: Chance, { assets, age }: DemoMember, today: PlainDate): Facts => {
  const known = assets.filter(({ kind }) => kind === 'vehicle')
  const registeredOn = addMonthsToDay(today, -draw.int(6, 90))
  const own = known.map(({ value }): Facts[number] => [
    'police',
    { kind: 'vehicle', vehicleType: '残疾人专用汽车', use: 'disability', registeredOn, value },
  ])
  if (age < 25 || age > 60 || !draw.surprise(OFTEN.hiddenCar)) return own
  const value = fen(draw.int(15, 60) * 1000 * YUAN)
  return [
    ...own,
    ['police', { kind: 'vehicle', vehicleType: '小型轿车', use: 'living', registeredOn, value }],
  ]
}

const SCHEMES = {
  pension: 'employee',
  'basic-pension-central': 'resident-central',
  'basic-pension-local': 'resident-local',
} as const

const pensions = ({ incomes }: DemoMember): Facts =>
  incomes.flatMap(
    ({ kind, amount }): Facts =>
      kind === 'pension' || kind === 'basic-pension-central' || kind === 'basic-pension-local'
        ? [['social-security', { kind: 'pension', scheme: SCHEMES[kind], monthly: amount }]]
        : [],
  )

/** Wages as the tax office has them: as told, but for some who earn a third more; a part of them insured. */
const wages = (draw: Chance, { incomes }: DemoMember, today: PlainDate): Facts =>
  incomes
    .filter(({ kind }) => kind === 'wage')
    .flatMap((income): Facts => {
      const told = yearlyOf(income)
      const yearly = fen(draw.surprise(OFTEN.hiddenWage) ? Math.round((told * 4) / 3) : told)
      const taxed: Facts = [['tax', { kind: 'taxed-income', income: 'wage', yearly }]]
      if (!draw.chance(0.3)) return taxed
      const lastMonth = addMonths(monthOf(today), -1)
      const monthlyBase = fen(Math.floor(yearly / MONTHS))
      const insurance = { kind: 'insurance', employer: draw.one(EMPLOYERS), lastMonth, monthlyBase } as const
      return [...taxed, ['social-security', insurance]]
    })

const property = (draw: Chance, { assets, relation }: DemoMember, today: PlainDate): Facts => {
  const homes = assets.flatMap(
    ({ kind, value, area = 0 }): Facts =>
      kind === 'home'
        ? [
            [
              'real-estate',
              {
                kind: 'real-estate',
                use: 'home',
                area,
                registeredOn: addMonthsToDay(today, -draw.int(60, 300)),
                value,
              },
            ],
          ]
        : [],
  )
  if (relation !== 'head' || !draw.surprise(OFTEN.shop)) return homes
  const shop = { name: `${draw.one(['暖河', '炉北', '薪原'])}便民小卖部`, role: 'sole-trader' } as const
  const foundedOn = addMonthsToDay(today, -draw.int(3, 60))
  return [
    ...homes,
    ['market', { kind: 'enterprise', ...shop, capital: fen(draw.int(5, 30) * 1000 * YUAN), foundedOn }],
  ]
}

const marriage = ({ relation, born }: DemoMember, married: boolean): Facts =>
  married && (relation === 'head' || relation === 'spouse')
    ? [['civil-affairs', { kind: 'marriage', status: 'married', since: addMonthsToDay(born, 24 * MONTHS) }]]
    : []

/** Savings as told, but for some who have more at the other bank. */
const balances = (draw: Chance, { assets, age }: DemoMember): Facts => {
  const told = assets.filter(({ kind, value }) => kind === 'deposit' && value > 0)
  const known = told.map(({ value }): Facts[number] => [
    'bank',
    { kind: 'balance', product: 'deposit', bank: BANKS[0], balance: value },
  ])
  if (age < 18 || !draw.surprise(OFTEN.hiddenMoney)) return known
  const balance = fen(draw.int(20, 400) * 100 * YUAN)
  return [...known, ['bank', { kind: 'balance', product: 'deposit', bank: BANKS[1], balance }]]
}

const hashOf = (text: string): number => [...text].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7)

const factsOf = (family: DemoFamily, member: DemoMember, today: PlainDate, honest: boolean): Facts => {
  const random = seededRandom(hashOf(member.residentId))
  const draw: Chance = { ...drawFrom(random), surprise: (often) => !honest && random() < often / 100 }
  const married = family.members.some(({ relation }) => relation === 'spouse')
  return [
    ...registration(member),
    ...vehicles(draw, member, today),
    ...pensions(member),
    ...wages(draw, member, today),
    ...property(draw, member, today),
    ...marriage(member, married),
    ...balances(draw, member),
  ]
}

/**
 * What the eight simulated sources know about a family: mostly what the register says, now and then something else;
 * of an `honest` family nothing else.
 */
export const sourceDataOf = (family: DemoFamily, today: PlainDate, honest = false): RegisterEntry[] =>
  family.members.flatMap((member) =>
    [...Map.groupBy(factsOf(family, member, today, honest), ([source]) => source)].map(([source, facts]) => ({
      source,
      residentId: member.residentId,
      records: facts.map(([, record]) => record),
    })),
  )
