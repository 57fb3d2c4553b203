import { type MobilePhone, mobilePhone } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { job } from '../../platform/jobs/job.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { decentTime } from './domain/decent-hours.ts'

const DELIVER = 'access.deliver-message'

export const phoneIndex = ({ cipher }: Pick<Services, 'cipher'>, phone: MobilePhone): string =>
  cipher.index('phone', phone)

export interface Message {
  readonly phone: MobilePhone
  /** One plain sentence, never with sensitive content. */
  readonly text: string
  /** A code leaves at once and is never shown again; news waits for decent hours and stays to be read (`myMessages`). */
  readonly kind: 'code' | 'news'
  /** Made of what it tells, where the same may be told once only: a second one with it is dropped. */
  readonly id?: string
}

/** Puts a text into the outbox in the caller's transaction: it is sent exactly when its cause is committed. */
export const sendMessage = async (
  tx: Tx,
  services: Pick<Services, 'clock' | 'cipher' | 'jobs'>,
  { phone, text, kind, id = services.clock.newId() }: Message,
): Promise<void> => {
  const { clock, cipher, jobs } = services
  const notBefore = kind === 'news' ? decentTime(clock.wall()) : undefined
  const put = await tx
    .insertInto('access.outbox_message')
    .values({
      id,
      kind,
      phoneSealed: cipher.seal(phone),
      phoneIndex: phoneIndex(services, phone),
      textSealed: cipher.seal(text),
      state: 'waiting',
      createdAt: clock.now(),
      notBefore: notBefore ?? null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!put) return
  await jobs.enqueue(tx, DELIVER, { id }, notBefore ? { startAfter: notBefore } : {})
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
      id,
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
