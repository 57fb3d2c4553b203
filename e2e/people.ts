import type { RegisterEntry } from '../apps/server/src/main/simulated-sources/register.ts'
import { fictionalId } from '../test-kit/factories/families.ts'

/** Somebody who never existed, with an id number that was never issued. */
export interface Person {
  readonly name: string
  readonly born: string
  readonly residentId: string
  readonly phone: string
}

const person = (name: string, born: string, sequence: number, phone = ''): Person => ({
  name,
  born,
  residentId: fictionalId(sequence, born),
  phone,
})

/** A rural family of three that lives on 10,800 yuan a year: 人均 300.00, below the rural standard of 497.00. */
export const THREE = {
  mother: person('林桂枝', '1982-05-01', 502, '13900000021'),
  husband: person('林安田', '1980-05-01', 501, '13900000022'),
  child: person('林小禾', '2012-09-01', 504),
  income: '10800',
  savings: '3000',
  account: '621000000001',
} as const

/**
 * Four who tell of 612.50 each a month and have 662.50, both between the standard and 1.5 times it; one of them is
 * severely disabled and has a tricycle in the place of legs.
 */
export const FOUR = {
  father: person('卢有根', '1975-03-10', 511, '13900000031'),
  grandmother: person('卢秀兰', '1951-06-01', 512, '13900000032'),
  wife: person('连秋云', '1977-01-01', 514, '13900000033'),
  daughter: person('卢春燕', '2000-08-01', 516, '13900000034'),
  account: '621000000002',
} as const

/** What departments and banks know of the four: more than was told of a deposit, a business and a vehicle. */
export const KNOWN_OF_FOUR: readonly RegisterEntry[] = [
  {
    source: 'social-security',
    residentId: FOUR.grandmother.residentId,
    records: [{ kind: 'pension', scheme: 'employee', monthly: 60_000 }],
  },
  {
    source: 'tax',
    residentId: FOUR.daughter.residentId,
    records: [{ kind: 'taxed-income', income: 'business', yearly: 1_380_000 }],
  },
  {
    source: 'bank',
    residentId: FOUR.wife.residentId,
    records: [{ kind: 'balance', product: 'deposit', bank: '暖河农村商业银行', balance: 3_000_000 }],
  },
  {
    source: 'police',
    residentId: FOUR.father.residentId,
    records: [
      {
        kind: 'vehicle',
        vehicleType: '三轮车',
        use: 'living',
        registeredOn: '2020-06-01',
        value: 500_000,
      },
    ],
  },
]
