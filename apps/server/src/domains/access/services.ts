import type { Permission } from '../../platform/authz/permission.ts'
import type { Config } from '../../platform/config/config.ts'
import { type IdentityProvider, noIdentity, simulatedIdentity } from './identity.ts'
import { type MessageProvider, shownMessages, unsentMessages } from './messages.ts'

export interface AccessServices {
  readonly messages: MessageProvider
  readonly identity: IdentityProvider
  /** Every permission of the program, so that people can be told what they may do. */
  readonly permissions: readonly Permission[]
}

declare module '../../platform/use-case/services.ts' {
  interface Services extends AccessServices {}
}

/** Outside production messages are shown and identities simulated; in production both wait for a real provider. */
export const makeAccessServices = (
  { production }: Pick<Config, 'production'>,
  permissions: readonly Permission[],
): AccessServices => ({
  messages: production ? unsentMessages : shownMessages,
  identity: production ? noIdentity : simulatedIdentity,
  permissions,
})
