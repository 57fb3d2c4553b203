/** Who somebody just typed to be, so that the form need not ask again. In memory only. */
export interface TypedIdentity {
  readonly name: string
  readonly residentId: string
  readonly phone: string
}

let typed: TypedIdentity = { name: '', residentId: '', phone: '' }

export const rememberTyped = (part: Partial<TypedIdentity>): void => {
  typed = { ...typed, ...part }
}

export const typedIdentity = (): TypedIdentity => typed

export const forgetTyped = (): void => {
  typed = { name: '', residentId: '', phone: '' }
}
