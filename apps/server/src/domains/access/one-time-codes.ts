import type { MobilePhone } from '@songtan/kernel'
import { newDigits } from '../../platform/crypto/random-secrets.ts'
import type { ReadDb, Tx } from '../../platform/db/db.ts'
import { CountedRefusal } from '../../platform/use-case/counted-refusal.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { takeTry } from './attempts.ts'
import { LIMITS } from './domain/limits.ts'
import { phoneIndex, sendMessage } from './messages.ts'

/** What a code is for: a code sent for one thing opens no other. */
export interface CodeSubject {
  /** `sign-in`, `authorisation`, … */
  readonly purpose: string
  /** Whose code: an id or a keyed index, never a phone in clear. */
  readonly subject: string
}

const DIGITS = 6
/** Wrong tries that end a code. */
const MOST_TRIES = 5
export const CODE_VALID_SECONDS = 300
export const CODE_EVERY_SECONDS = LIMITS.codeMinute.lockSeconds

const hashOf = ({ cipher }: Pick<Services, 'cipher'>, id: string, code: string): string =>
  cipher.tokenHash(`one-time-code\0${id}\0${code}`)

/**
 * Sends a fresh code to a phone; an earlier one for the same thing ends. One a minute, 6 an hour, 20 a day a phone.
 * @throws AppError 429 `access.too-often`
 */
export const sendOneTimeCode = async (
  tx: Tx,
  services: Pick<Services, 'clock' | 'cipher' | 'jobs'>,
  { purpose, subject, phone }: CodeSubject & { readonly phone: MobilePhone },
): Promise<void> => {
  const whose = phoneIndex(services, phone)
  for (const limit of [LIMITS.codeDay, LIMITS.codeHour, LIMITS.codeMinute]) {
    await takeTry(tx, services, limit, whose)
  }
  const now = services.clock.wall()
  const id = services.clock.newId()
  const code = newDigits(DIGITS)
  await tx
    .deleteFrom('access.one_time_code')
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .where('usedAt', 'is', null)
    .execute()
  await tx
    .insertInto('access.one_time_code')
    .values({
      id,
      purpose,
      subject,
      codeHash: hashOf(services, id, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + CODE_VALID_SECONDS * 1000),
    })
    .execute()
  const minutes = CODE_VALID_SECONDS / 60
  await sendMessage(tx, services, {
    phone,
    kind: 'code',
    text: `【送炭】验证码 ${code}，${minutes} 分钟内有效。请勿告诉他人，工作人员也不会向您索取。`,
  })
}

/** The newest code for a thing that is not used. */
const unusedCode = (db: ReadDb, { purpose, subject }: CodeSubject) =>
  db
    .selectFrom('access.one_time_code')
    .select(['id', 'codeHash', 'attempts', 'expiresAt'])
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .where('usedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .limit(1)

/**
 * Whether a code would open now, neither spent nor counted: only for deciding whether it is worth asking somebody
 * outside before `checkOneTimeCode`, which must follow and counts.
 */
export const wouldOpen = async (
  db: ReadDb,
  services: Pick<Services, 'clock' | 'cipher'>,
  { code, ...of }: CodeSubject & { readonly code: string },
): Promise<boolean> => {
  const row = await unusedCode(db, of).executeTakeFirst()
  if (!row || row.attempts >= MOST_TRIES || row.expiresAt <= services.clock.wall()) return false
  return row.codeHash === hashOf(services, row.id, code)
}

/**
 * Checks and spends a code. Call it in a write use case before anything is written: a wrong try is counted and
 * committed with the refusal, and the row's lock lets many tries at once see each other's count.
 * @throws CountedRefusal 422 `access.code-wrong` | `access.code-spent`
 */
export const checkOneTimeCode = async (
  tx: Tx,
  services: Pick<Services, 'clock' | 'cipher'>,
  { code, ...of }: CodeSubject & { readonly code: string },
): Promise<void> => {
  const now = services.clock.wall()
  const row = await unusedCode(tx, of).forUpdate().executeTakeFirst()
  if (!row || row.attempts >= MOST_TRIES || row.expiresAt <= now) {
    throw new CountedRefusal(422, 'access.code-spent', { field: 'code' })
  }
  // Keyed hashes are compared, which nobody without the key can shape: their order in time tells nothing.
  if (row.codeHash !== hashOf(services, row.id, code)) {
    const attempts = row.attempts + 1
    await tx.updateTable('access.one_time_code').set({ attempts }).where('id', '=', row.id).execute()
    const left = MOST_TRIES - attempts
    throw left > 0
      ? new CountedRefusal(422, 'access.code-wrong', { field: 'code', params: { left } })
      : new CountedRefusal(422, 'access.code-spent', { field: 'code' })
  }
  await tx.updateTable('access.one_time_code').set({ usedAt: now }).where('id', '=', row.id).execute()
}
