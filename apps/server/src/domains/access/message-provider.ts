import type { MobilePhone } from '@songtan/kernel'

/** What carries a text to a phone. */
export interface MessageProvider {
  /** False where messages are only shown (`access.demoMessages`), true where they really leave. */
  readonly leaves: boolean
  /** May be asked twice for one `id`, after an answer that was lost. @throws Error when it could not be sent; it is tried again. */
  deliver(message: { readonly id: string; readonly phone: MobilePhone; readonly text: string }): Promise<void>
}

/** The demo's provider: nothing leaves, the outbox itself is shown. */
export const shownMessages: MessageProvider = { leaves: false, deliver: async () => undefined }

/** Where no gateway is set up: messages wait in the outbox, and the log says why. */
export const unsentMessages: MessageProvider = {
  leaves: true,
  deliver: async () => {
    throw new Error('no message gateway is set up: set SONGTAN_SMS_URL and SONGTAN_SMS_TOKEN')
  },
}

const PATIENCE_MS = 10_000

/**
 * A gateway of the place behind one address: `POST {id, phone, text}` as JSON with a bearer token. Any 2xx has taken it;
 * the `id`, also in `Idempotency-Key`, lets the gateway drop what it was handed twice.
 */
export const gatewayMessages = (url: string, token: string): MessageProvider => ({
  leaves: true,
  deliver: async ({ id, phone, text }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': id,
      },
      body: JSON.stringify({ id, phone, text }),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`the message gateway answered ${response.status}`)
  },
})
