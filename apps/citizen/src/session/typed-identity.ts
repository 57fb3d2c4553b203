/** Name and number as just typed for the identity check, so that the form need not ask again. In memory only. */
let typed: { readonly name: string; readonly residentId: string } | undefined

export const rememberIdentity = (identity: { readonly name: string; readonly residentId: string }): void => {
  typed = identity
}

export const typedIdentity = () => typed
