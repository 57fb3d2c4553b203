import type { ApplicationContent, ApplicationMember } from '@songtan/contract'
import { addDays } from '@songtan/kernel'
import { DEMO_BANK } from './bank-accounts.ts'
import type { CaseWay } from './case-ways.ts'
import { demoDays } from './demo-days.ts'
import type { DemoFamily, DemoMember } from './demo-family.ts'
import { drawFrom } from './draw.ts'
import { drawFamily } from './draw-family.ts'
import { told } from './facts-of-family.ts'
import { type DemoPlan, officesFor } from './families.ts'
import { seededRandom } from './seeded-random.ts'
import { OFFICE_TOWNS } from './staff.ts'

/** Numbers of applicants begin here, far above those of registered families; no two lists share one. */
const APPLYING = { seed: 4, first: 90_000_000 }
const APPLIED = { seed: 5, first: 91_000_000 }

/** Families that are not registered yet, one for each case, in villages of the case's town. */
const applicantsOf = (
  plan: DemoPlan,
  ways: readonly CaseWay[],
  list: { readonly seed: number; readonly first: number },
): DemoFamily[] => {
  const { seed, law, places } = plan
  const { first } = list
  const days = demoDays(law.day)
  const drawing = {
    law,
    days,
    counties: places.counties,
    offices: officesFor(plan, list),
  }
  return ways.map((way, i) => {
    const draw = drawFrom(seededRandom(seed * 2_000_003 + first - APPLYING.first + i))
    const town = places.county + OFFICE_TOWNS[way.town ?? 0]
    const villages = places.villages.filter(({ code }) => code.startsWith(town))
    const village = villages[i % villages.length]
    if (!village) throw new Error(`${town} has no village`)
    const slot = {
      class: way.class,
      members: way.members,
      village: village.code,
      residence: village.residence,
    }
    return { ...drawFamily(draw, slot, drawing, first + i), number: '', since: addDays(law.day, 0) }
  })
}

/** Families of the cases on their way. */
export const demoApplicants = (plan: DemoPlan, ways: readonly CaseWay[]): DemoFamily[] =>
  applicantsOf(plan, ways, APPLYING)

/** Families of the cases that came to their end in the year before. */
export const pastApplicants = (plan: DemoPlan, ways: readonly CaseWay[]): DemoFamily[] =>
  applicantsOf(plan, ways, APPLIED)

export const keyOf = (i: number): string => `m${i + 1}`

const memberOf = (member: DemoMember, i: number): ApplicationMember => ({
  key: keyOf(i),
  name: member.name,
  residentId: member.residentId,
  relation: member.relation === 'head' ? 'applicant' : member.relation,
  ...(member.phone ? { phone: member.phone } : {}),
  register: member.registerDivision,
  livesWith: true,
  disability: member.disability,
  majorIllness: member.majorIllness,
  selfCareFailed: member.selfCareFailed,
  labour: member.labour,
  schooling: member.schooling,
  away: null,
})

/** What the family writes into its application: as it is, but for round figures of money. */
export const applicationOf = ({
  village,
  residence,
  address,
  members,
  account,
}: DemoFamily): ApplicationContent => {
  const each = <T, U>(list: (member: DemoMember) => readonly T[], write: (item: T, key: string) => U): U[] =>
    members.flatMap((member, i) => list(member).map((item) => write(item, keyOf(i))))
  return {
    village,
    residence,
    address,
    members: members.map(memberOf),
    incomes: each(
      ({ incomes }) => incomes,
      (income, member) => ({ ...income, amount: told(income.amount), member }),
    ),
    assets: each(
      ({ assets }) => assets,
      (asset, member) => ({ ...asset, value: told(asset.value), member }),
    ),
    spending: each(
      ({ spending }) => spending,
      (item, member) => ({ ...item, member }),
    ),
    supporters: each(
      ({ supporters }) => supporters,
      (supporter, of) => ({ ...supporter, of }),
    ),
    holding: [],
    account: { holder: keyOf(0), bank: DEMO_BANK, number: account },
    consent: true,
  }
}
