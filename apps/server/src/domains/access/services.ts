import type { Permission } from '../../platform/authz/permission.ts'
import type { Config } from '../../platform/config/config.ts'
import { type IdentityProvider, noIdentity, simulatedIdentity } from './identity.ts'
import { gatewayMessages, type MessageProvider, shownMessages, unsentMessages } from './message-provider.ts'

export interface AccessServices {
  readonly messages: MessageProvider
  readonly identity: IdentityProvider
  /** Every route of the program with who may take it, so that people can be told what they may do. */
  readonly actions: readonly { readonly id: string; readonly permission: Permission }[]
}

declare module '../../platform/use-case/services.ts' {
  interface Services extends AccessServices {}
}

type MessageConfig = Pick<Config, 'production'> & Partial<Pick<Config, 'sms'>>

const messagesOf = ({ production, sms }: MessageConfig): MessageProvider => {
  if (sms) return gatewayMessages(sms.url, sms.token)
  return production ? unsentMessages : shownMessages
}

/** Outside production messages are shown, unless a gateway is set up, and identities simulated; in production both wait for a real provider. */
export const makeAccessServices = (
  { production, sms }: MessageConfig,
  actions: AccessServices['actions'],
): AccessServices => ({
  messages: messagesOf({ production, sms }),
  identity: production ? noIdentity : simulatedIdentity,
  actions,
})
