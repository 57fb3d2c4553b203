import { readFileSync } from 'node:fs'
import path from 'node:path'
import { accessRoutes, type PostKind, urlOf } from '@songtan/contract'
import { Secret, TOTP } from 'otpauth'

/** Signs in as the first person of the demo with a post. @returns the cookies */
export const signIn = async (base: string, data: string, post: PostKind): Promise<string> => {
  const line = readFileSync(path.join(data, 'demo-sign-ins.tsv'), 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`${post}\t`))
  const [, login = '', password = '', secret = ''] = line?.split('\t') ?? []
  const code = new TOTP({ secret: Secret.fromBase32(secret.trim()) }).generate()
  const response = await fetch(base + urlOf(accessRoutes.signIn, {}), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password, code }),
  })
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** The product's own database, under the owner's role. */
export const databaseUrl = (data: string): string => {
  const port = readFileSync(path.join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[3]
  return `postgresql://songtan_admin:${readFileSync(path.join(data, 'admin-password'), 'utf8')}@127.0.0.1:${port}/songtan`
}
