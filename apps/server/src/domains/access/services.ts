import type { Permission } from '../../platform/authz/permission.ts'
import type { Config } from '../../platform/config/config.ts'
import { type IdentityProvider, noIdentity, simulatedIdentity } from './identity.ts'
import { type MessageProvider, shownMessages, unsentMessages } from './messages.ts'

export interface AccessServices {
  readonly messages: MessageProvider
  readonly identity: IdentityProvider
  /** Every route of the program with who may take it, so that people can be told what they may do. */
  readonly actions: readonly { readonly id: string; readonly permission: Permission }[]
}

declare module '../../platform/use-case/services.ts' {
  interface Services extends AccessServices {}
}

/** Outside production messages are shown and identities simulated; in production both wait for a real provider. */
export const makeAccessServices = (
  { production }: Pick<Config, 'production'>,
  actions: AccessServices['actions'],
): AccessServices => ({
  messages: production ? unsentMessages : shownMessages,
  identity: production ? noIdentity : simulatedIdentity,
  actions,
})
