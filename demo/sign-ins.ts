import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PostKind } from '@songtan/contract'

/** How somebody gets in: a post in a place, with what to type. */
export interface SignIn {
  readonly kind: PostKind
  /** 12-digit code of the place. */
  readonly area: string
  readonly login: string
  readonly password: string
  /** Base32, for an authenticator app. */
  readonly totpSecret: string
}

/** Name of the file in the data folder that the launcher prints (contracts §1). */
export const SIGN_INS_FILE = 'demo-sign-ins.tsv'

/** `post⇥user⇥password⇥TOTP secret`, one a line. */
export const signInLines = (signIns: readonly SignIn[]): string =>
  signIns
    .map(({ kind, login, password, totpSecret }) => `${[kind, login, password, totpSecret].join('\t')}\n`)
    .join('')

/** Keeps the sign-ins where only the owner of the data folder reads them, in one step. */
export const writeSignIns = async (dataFolder: string, signIns: readonly SignIn[]): Promise<void> => {
  const file = path.join(dataFolder, SIGN_INS_FILE)
  await writeFile(`${file}.new`, signInLines(signIns), { mode: 0o600 })
  await rename(`${file}.new`, file)
}
