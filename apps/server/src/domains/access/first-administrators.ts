import { AppError, divisionCode, invalid, type PlainDate } from '@songtan/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { divisionOn, existsAt } from '../org/index.ts'
import { createStaffWithCredential, type StaffSignIn } from './create-staff-with-credential.ts'

/** 三员: three separate persons from the first day (三员分立, GB/T 22239-2019). */
const ADMINISTRATORS = [
  { kind: 'system-admin', name: '系统管理员' },
  { kind: 'security-admin', name: '安全管理员' },
  { kind: 'audit-admin', name: '审计管理员' },
] as const

export interface FirstAdministrator extends StaffSignIn {
  readonly kind: (typeof ADMINISTRATORS)[number]['kind']
}

/**
 * Enters the three administrators of an installation in which nobody works yet, each with a temporary password to be
 * changed at the first sign-in; the security administrator then enters everybody else. The lock covers the race of two
 * operators who both find nobody there.
 * @param area county, city or province that the installation serves, 12 digits
 * @throws AppError 409 `access.staff-there` | 422 `org.area-unknown` | 422 `access.area-too-small`
 */
export const enterFirstAdministrators = async (
  tx: Tx,
  services: Pick<Services, 'clock' | 'cipher'>,
  { area, day, by }: { readonly area: string; readonly day: PlainDate; readonly by: string },
): Promise<FirstAdministrator[]> => {
  await sql`select pg_advisory_xact_lock(hashtext('access.first-administrators'))`.execute(tx)
  if (await tx.selectFrom('org.staff').select('id').limit(1).executeTakeFirst()) {
    throw new AppError(409, 'access.staff-there')
  }
  const place = await divisionOn(tx, area, day)
  if (!place) throw invalid('org.area-unknown', 'area')
  if (!existsAt('system-admin', place.levels)) throw invalid('access.area-too-small', 'area')
  const made: FirstAdministrator[] = []
  for (const { kind, name } of ADMINISTRATORS) {
    const posts = [{ kind, area: divisionCode(area), validFrom: day }]
    const signIn = await createStaffWithCredential(tx, services, {
      login: kind,
      name,
      posts,
      by,
      mustChange: true,
    })
    made.push({ kind, ...signIn })
  }
  return made
}
