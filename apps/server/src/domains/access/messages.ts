import { type MobilePhone, mobilePhone } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { job } from '../../platform/jobs/job.ts'
import type { Services } from '../../platform/use-case/services.ts'

/** What carries a text to a phone. */
export interface MessageProvider {
  /** False where messages are only shown (`access.demoMessages`), true where they really leave. */
  readonly leaves: boolean
  /** @throws Error when it could not be sent; it is tried again. */
  deliver(message: { readonly phone: MobilePhone; readonly text: string }): Promise<void>
}

/** The demo's provider: nothing leaves, the outbox itself is shown. */
export const shownMessages: MessageProvider = { leaves: false, deliver: async () => undefined }

/** Where no gateway is set up: messages wait in the outbox, and the log says why. */
export const unsentMessages: MessageProvider = {
  leaves: true,
  deliver: async () => {
    throw new Error('no message gateway is set up')
  },
}

const DELIVER = 'access.deliver-message'

export const phoneIndex = ({ cipher }: Pick<Services, 'cipher'>, phone: MobilePhone): string =>
  cipher.index('phone', phone)

/**
 * Puts a text into the outbox in the caller's transaction: it is sent exactly when its cause is committed. One plain
 * sentence, never with sensitive content.
 */
export const sendMessage = async (
  tx: Tx,
  services: Pick<Services, 'clock' | 'cipher' | 'jobs'>,
  { phone, text }: { readonly phone: MobilePhone; readonly text: string },
): Promise<void> => {
  const { clock, cipher, jobs } = services
  const id = clock.newId()
  await tx
    .insertInto('access.outbox_message')
    .values({
      id,
      phoneSealed: cipher.seal(phone),
      phoneIndex: phoneIndex(services, phone),
      textSealed: cipher.seal(text),
      state: 'waiting',
      createdAt: clock.now(),
    })
    .execute()
  await jobs.enqueue(tx, DELIVER, { id })
}

const TRIES = 6

/** Hands one message to the provider; a message already sent is left alone, so the job may run twice. */
export const deliverMessage = job<{ id: string }>({
  name: DELIVER,
  retries: TRIES,
  run: async ({ id }, { db, cipher, clock, messages }) => {
    const row = await db
      .selectFrom('access.outbox_message')
      .select(['phoneSealed', 'textSealed'])
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (!row) return
    await messages.deliver({
      phone: mobilePhone(cipher.open(row.phoneSealed)),
      text: cipher.open(row.textSealed),
    })
    await db
      .updateTable('access.outbox_message')
      .set({ state: 'sent', sentAt: clock.now() })
      .where('id', '=', id)
      .execute()
  },
})
