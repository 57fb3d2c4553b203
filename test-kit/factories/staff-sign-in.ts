import type { PostKind } from '@songtan/contract'
import { createStaffWithCredential, type StaffSignIn } from '../../apps/server/src/domains/access/index.ts'
import { totpCode } from '../../apps/server/src/platform/crypto/totp.ts'
import type { TestApp } from '../app.ts'

let made = 0

/** A member of staff who can sign in, with one post. */
export const signInFor = (
  { services }: TestApp,
  kind: PostKind,
  area: string,
  options: { readonly mustChange?: boolean } = {},
): Promise<StaffSignIn> => {
  made += 1
  const staff = {
    login: `${kind}-${made}`,
    name: `测试${made}`,
    posts: [{ kind, area, validFrom: '2020-01-01' }],
    by: 'system:test',
    ...options,
  }
  return services.db.transaction().execute((tx) => createStaffWithCredential(tx, services, staff))
}

/** What the person types at an instant. */
export const typed = ({ login, password, totpSecret }: StaffSignIn, at: Date) => ({
  login,
  password,
  code: totpCode(totpSecret, at),
})
