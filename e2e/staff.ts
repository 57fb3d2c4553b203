import type { PostKind } from '@songtan/contract'
import { createStaffWithCredential, type StaffSignIn } from '../apps/server/src/domains/access/index.ts'
import { totpCode } from '../apps/server/src/platform/crypto/totp.ts'
import { PLACES } from '../test-kit/actors.ts'
import type { Hall, Seat } from './browser.ts'
import { press } from './keyboard.ts'
import type { Product } from './product.ts'

interface Post {
  readonly name: string
  readonly kind: PostKind
  readonly area: string
}

/** Who works in the fictional county: the posts that one application and its money pass through. */
const OFFICE = {
  clerk: { name: '柴经办', kind: 'town-clerk', area: PLACES.town },
  visitor: { name: '苗入户', kind: 'town-clerk', area: PLACES.town },
  assistant: { name: '田协理', kind: 'village-assistant', area: PLACES.village },
  townApprover: { name: '镇审核', kind: 'town-approver', area: PLACES.town },
  examiner: { name: '县审查', kind: 'county-examiner', area: PLACES.county },
  countyApprover: { name: '县确认', kind: 'county-approver', area: PLACES.county },
  financeClerk: { name: '钱制单', kind: 'finance-clerk', area: PLACES.county },
  policyOfficer: { name: '政经办', kind: 'policy-officer', area: '619900000000' },
  policyApprover: { name: '政审核', kind: 'policy-approver', area: '619900000000' },
  financeApprover: { name: '钱复核', kind: 'finance-approver', area: PLACES.county },
} as const satisfies Readonly<Record<string, Post>>

export type Role = keyof typeof OFFICE

export const nameOf = (role: Role): string => OFFICE[role].name

/** The staff of a test file, made when they are first needed. */
export interface Office {
  /** Seats a member of staff at a desk, signed in through the page. */
  signIn(role: Role): Promise<Seat>
  /** Signs in at a desk where somebody else has just got up. */
  signInAt(seat: Seat, role: Role): Promise<void>
}

const typeSignIn = async (
  { url, clock }: Product,
  { page }: Seat,
  { login, password, totpSecret }: StaffSignIn,
): Promise<void> => {
  await page.goto(url)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('动态口令').fill(totpCode(totpSecret, clock.wall()))
  await press(page.getByRole('button', { name: '登录' }))
}

export const openOffice = async (product: Product, hall: Hall): Promise<Office> => {
  const { services } = product
  const made = new Map<Role, StaffSignIn>()
  for (const [role, { name, kind, area }] of Object.entries(OFFICE)) {
    const staff = {
      login: role.toLowerCase(),
      name,
      posts: [{ kind, area, validFrom: '2020-01-01' }],
      by: 'system:test',
    }
    const signIn = await services.db
      .transaction()
      .execute((tx) => createStaffWithCredential(tx, services, staff))
    made.set(role as Role, signIn)
  }
  const signInAt = async (seat: Seat, role: Role): Promise<void> => {
    const found = made.get(role)
    if (!found) throw new Error(`nobody is ${role}`)
    await typeSignIn(product, seat, found)
    await seat.page.getByRole('button', { name: nameOf(role) }).waitFor()
  }
  return {
    signIn: async (role) => {
      const seat = await hall.sit(nameOf(role), 'desk')
      await signInAt(seat, role)
      return seat
    },
    signInAt,
  }
}
