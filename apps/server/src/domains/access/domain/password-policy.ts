/** Shortest password: long beats odd (GB/T 22239-2019 8.1.4.1 asks for complexity, so both). */
export const SHORTEST_PASSWORD = 12

const KINDS = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/]

export type PasswordFault = 'access.password-short' | 'access.password-simple' | 'access.password-has-login'

/** What is wrong with a new password; undefined when it may be used. */
export const passwordFault = (password: string, login: string): PasswordFault | undefined => {
  if ([...password].length < SHORTEST_PASSWORD) return 'access.password-short'
  if (password.toLowerCase().includes(login.toLowerCase())) return 'access.password-has-login'
  if (KINDS.filter((kind) => kind.test(password)).length < 3) return 'access.password-simple'
  return undefined
}
