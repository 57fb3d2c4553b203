import type { PostKind } from '@songtan/contract'
import { divisionCode, type PlainDate, plainDate } from '@songtan/kernel'
import { createStaffWithCredential } from '../apps/server/src/domains/access/index.ts'
import { addStaff } from '../apps/server/src/domains/org/index.ts'
import type { StaffActor } from '../apps/server/src/platform/authz/actor.ts'
import type { HeldPost } from '../apps/server/src/platform/authz/posts.ts'
import type { Tx } from '../apps/server/src/platform/db/db.ts'
import type { Services } from '../apps/server/src/platform/use-case/services.ts'
import { DEMO_CITY } from './divisions.ts'
import { drawFrom } from './draw.ts'
import { drawGivenName, drawSurname } from './person-names.ts'
import type { DemoPlaces } from './places.ts'
import { seededRandom } from './seeded-random.ts'
import type { SignIn } from './sign-ins.ts'

/** A member of staff to be: posts, and whether somebody may sign in as them. */
interface Position {
  readonly login: string
  readonly kind: PostKind
  readonly area: string
  readonly signsIn: boolean
}

/** A member of staff of the demo, ready to act in use cases. */
export interface DemoStaff extends StaffActor {
  readonly login: string
}

const IN_CITY: readonly PostKind[] = [
  'policy-officer',
  'policy-approver',
  'supervisor',
  'auditor',
  'system-admin',
  'security-admin',
  'audit-admin',
]
const IN_COUNTY: readonly PostKind[] = [
  'county-examiner',
  'county-approver',
  'verification-officer',
  'finance-clerk',
  'finance-approver',
]
/** Who makes and who checks payments: every county has paid. */
const MONEY: readonly PostKind[] = ['finance-clerk', 'finance-approver']
/** Two clerks a town: whoever accepts an application does not decide on it, and a visit takes two. */
const IN_TOWN: readonly PostKind[] = ['town-clerk', 'town-clerk', 'town-approver', 'village-assistant']

/** Street offices and towns of the first county that have an office; those who may sign in work in the first of them. */
export const OFFICE_TOWNS: readonly string[] = [
  ...['001', '002', '100'],
  ...['003', '005', '006', '101', '102', '103', '104', '105'],
]
const SIGN_IN_TOWNS_OF_CITY = 3
const SINCE = plainDate('2022-06-01')
const BY = 'system:demo'

const positionsAt = (area: string, name: string, kinds: readonly PostKind[], signsIn: boolean): Position[] =>
  kinds.map((kind, i) => {
    const before = kinds.slice(0, i).filter((other) => other === kind).length
    return { login: `${kind}-${name}${before > 0 ? `-${before + 1}` : ''}`, kind, area, signsIn }
  })

/** In the small demo one county and one town have sign-ins; in the city every county, and three towns of the first. */
const positionsOf = (size: 'small' | 'city', { counties, county, town }: DemoPlaces): Position[] => [
  ...positionsAt(DEMO_CITY, '6199', IN_CITY, true),
  ...counties.flatMap((code) => {
    const whole = size === 'city' || code === county
    return positionsAt(divisionCode(code), code, whole ? IN_COUNTY : MONEY, whole)
  }),
  ...OFFICE_TOWNS.flatMap((digits, i) => {
    const area = divisionCode(county + digits)
    const signsIn = area === town || (size === 'city' && i < SIGN_IN_TOWNS_OF_CITY)
    return positionsAt(area, area.slice(0, 9), IN_TOWN, signsIn)
  }),
]

const enter = async (
  tx: Tx,
  services: Pick<Services, 'clock' | 'cipher'>,
  { login, kind, area, signsIn }: Position,
  name: string,
): Promise<{ actor: DemoStaff; signIn: SignIn | undefined }> => {
  const staff = { login, name, posts: [{ kind, area, validFrom: SINCE }], by: BY }
  const made = signsIn ? await createStaffWithCredential(tx, services, staff) : undefined
  const id = made?.staffId ?? (await addStaff(tx, services.clock, staff))
  const posts: HeldPost[] = [{ id, kind, area: divisionCode(area) }]
  return {
    actor: { kind: 'staff', id, label: name, posts, login },
    signIn: made && { kind, area, login, password: made.password, totpSecret: made.totpSecret },
  }
}

/** People who work there: all that stand between an application and the paid ledger, those with a sign-in apart. */
export const writeStaff = async (
  tx: Tx,
  services: Pick<Services, 'clock' | 'cipher'>,
  size: 'small' | 'city',
  places: DemoPlaces,
  seed: number,
): Promise<{ staff: readonly DemoStaff[]; signIns: readonly SignIn[] }> => {
  const draw = drawFrom(seededRandom(seed + 2))
  const entered = await Promise.all(
    positionsOf(size, places).map((position) => {
      const name = drawSurname(draw) + drawGivenName(draw, '1980-01-01', draw.chance(0.5) ? 'male' : 'female')
      return enter(tx, services, position, name)
    }),
  )
  return {
    staff: entered.map(({ actor }) => actor),
    signIns: entered.flatMap(({ signIn }) => signIn ?? []),
  }
}

/** The member of staff with a post in an area. @throws Error when the demo has none. */
export const staffAt = (staff: readonly DemoStaff[], kind: PostKind, area: string, n = 0): DemoStaff => {
  const found = staff.filter(({ posts }) => posts.some((post) => post.kind === kind && post.area === area))[n]
  if (!found) throw new Error(`nobody is ${kind} in ${area}`)
  return found
}

const DELEGATING_COUNTIES = 3
/** Street offices and a town that decide by themselves. */
const DELEGATED: readonly string[] = ['002', '004']
const DELEGATED_FROM: PlainDate = plainDate('2022-06-01')

/** Towns to which the county has delegated the decision (L5 四(一)): every other street office of the first counties. */
export const writeDelegations = async (tx: Tx, places: DemoPlaces, now: Date): Promise<void> => {
  const towns = places.counties
    .slice(0, DELEGATING_COUNTIES)
    .flatMap((county) => DELEGATED.map((digits) => ({ county, town: divisionCode(county + digits) })))
  await tx
    .insertInto('org.delegation')
    .values(
      towns.map((place) => ({
        ...place,
        validFrom: DELEGATED_FROM,
        basis: '暖民发〔2022〕1号（虚构）',
        givenBy: BY,
        givenAt: now,
      })),
    )
    .execute()
}
