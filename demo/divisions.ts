import { type DivisionCode, type DivisionLevel, divisionCode } from '@songtan/kernel'
import { type DivisionRow, SINCE_BEFORE } from '../apps/server/src/platform/tables/division-row.ts'
import { seededRandom, shuffled } from './seeded-random.ts'

/** 暖河市: a city that never existed; its codes were never issued. */
export const DEMO_CITY = divisionCode('6199')
export const DEMO_SOURCE = '虚构'

const PROVINCE = divisionCode('61')
const VILLAGES_A_TOWN = 10

/** County digits, name, street offices (街道) and towns (镇): 12 places with 117 towns, as many as the model city. */
const COUNTIES: readonly (readonly [digits: string, name: string, streets: number, towns: number])[] = [
  ['02', '炉北区', 6, 6],
  ['03', '炉南区', 5, 7],
  ['04', '炭桥区', 5, 6],
  ['21', '雪坪县', 0, 10],
  ['22', '薪原县', 0, 10],
  ['23', '霁川县', 0, 9],
  ['24', '檐谷县', 0, 9],
  ['25', '灯河县', 0, 9],
  ['26', '絮岭县', 0, 9],
  ['27', '煦塬县', 0, 9],
  ['28', '晴峪县', 0, 9],
  ['29', '篝阳县', 0, 8],
]

const TOWN_FIRST = [...'暄煦霁絮薪檐篝炊焙烛灶暮晞晗旸熹']
const TOWN_LAST = [...'坪沟湾堡寨原岭峪渡桥']
const VILLAGE_FIRST = [...'柿槐枣桐榆椿杏梨麦粟荞豆蒿苇竹松柏杉桑柳']
const VILLAGE_MIDDLE = [...'烟炉暖灯柴雪霜晴檐絮']
const VILLAGE_LAST = [...'沟洼坡湾岔台塬峁川滩']

const pairs = (first: readonly string[], last: readonly string[]): string[] =>
  first.flatMap((a) => last.map((b) => a + b))

const row = (code: string, name: string, level: DivisionLevel, parent: DivisionCode): DivisionRow => ({
  code: divisionCode(code),
  name,
  levels: [level],
  parent,
  zone: false,
  validFrom: SINCE_BEFORE,
  validTo: null,
  source: DEMO_SOURCE,
})

const threeDigits = (n: number): string => String(n).padStart(3, '0')

/** Street offices are numbered from 001, towns from 100, as in the bureau's list. */
const townsOf = (county: (typeof COUNTIES)[number], names: Iterator<string>): DivisionRow[] => {
  const [digits, , streets, towns] = county
  const prefix = `6199${digits}`
  const make = (number: number, kind: string) =>
    row(prefix + threeDigits(number), `${names.next().value}${kind}`, 'town', divisionCode(prefix))
  return [
    ...Array.from({ length: streets }, (_, i) => make(i + 1, '街道')),
    ...Array.from({ length: towns }, (_, i) => make(100 + i, '镇')),
  ]
}

/** Ten a town; a street office has residents' committees (001…), a town one of them and villages (200…). */
const villagesOf = (town: DivisionRow, names: Iterator<string>): DivisionRow[] => {
  const prefix = town.code.slice(0, 9)
  const urban = town.name.endsWith('街道')
  return Array.from({ length: VILLAGES_A_TOWN }, (_, i) => {
    const committee = urban || i === 0
    const number = threeDigits(committee ? i + 1 : 199 + i)
    const name = `${names.next().value}${committee ? '社区居委会' : '村委会'}`
    return row(prefix + number, name, 'village', town.code)
  })
}

/**
 * The fictional city (虚构) with 12 counties, 117 towns and 1,170 villages, in the order of their codes; the same
 * for the same seed. The province above it is real and comes with the committed divisions.
 */
export const demoDivisions = (seed = 6199): DivisionRow[] => {
  const random = seededRandom(seed)
  const townNames = shuffled(pairs(TOWN_FIRST, TOWN_LAST), random).values()
  const villageNames = shuffled(pairs(pairs(VILLAGE_FIRST, VILLAGE_MIDDLE), VILLAGE_LAST), random).values()
  const counties = COUNTIES.flatMap((county) => [
    row(`6199${county[0]}`, county[1], 'county', DEMO_CITY),
    ...townsOf(county, townNames).flatMap((town) => [town, ...villagesOf(town, villageNames)]),
  ])
  return [row(DEMO_CITY, '暖河市', 'city', PROVINCE), ...counties]
}
