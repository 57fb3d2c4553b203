import { sql } from 'kysely'
import type { Clock } from '../clock/clock.ts'
import type { Cipher } from '../crypto/cipher.ts'
import type { Db, ReadDb, Tx } from '../db/db.ts'
import { type CountyRows, idTime, minuteOf, nextMinute, rowMinutes } from './row-minutes.ts'

/** What stands before the first seal of a county. */
export const NO_SEAL = '0'.repeat(64)

/** A minute is sealed when this long has passed since its end: clocks of two machines differ a little. */
const GRACE_MS = 60_000

/** Keyed, so that whoever can change tables but does not hold the keys cannot make a seal that fits. */
export const sealHash = (
  cipher: Pick<Cipher, 'index'>,
  previous: string,
  county: string,
  minute: Date,
  { rows, digest }: CountyRows,
): string => cipher.index('audit-seal', [previous, county, minute.toISOString(), rows, digest].join('\n'))

/** The newest sealed minute of all counties: every run seals all of them up to the same minute. */
export const lastSealedMinute = async (db: ReadDb): Promise<Date | undefined> => {
  const row = await db
    .selectFrom('platform.audit_seal')
    .select((eb) => eb.fn.max('minute').as('minute'))
    .executeTakeFirst()
  return row?.minute ?? undefined
}

/**
 * Up to where everything is written: no transaction that has written anything began before. Covers the race of a long
 * one whose rows, made minutes ago, become visible only after their minute would have been sealed without them.
 */
const writtenUntil = async (tx: Tx, clock: Clock): Promise<Date> => {
  const { rows } = await sql<{ since: Date | null }>`
    select min(xact_start) as since from pg_stat_activity
    where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()`.execute(tx)
  const now = idTime(clock.newId()).getTime() - GRACE_MS
  return minuteOf(new Date(Math.min(now, rows[0]?.since?.getTime() ?? now)))
}

const headOf = async (tx: Tx, county: string): Promise<string> => {
  const row = await tx
    .selectFrom('platform.audit_seal')
    .select('hash')
    .where('county', '=', county)
    .orderBy('minute', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.hash ?? NO_SEAL
}

/**
 * Seals every minute that is over into the chain of its county (L1 §61, §66; 等保三级 asks for records that show
 * tampering). Safe to run twice at once: the lock covers two workers that would both extend one chain.
 * @returns how many seals were made
 */
export const sealAudit = ({
  db,
  clock,
  cipher,
}: {
  readonly db: Db
  readonly clock: Clock
  readonly cipher: Pick<Cipher, 'index'>
}): Promise<number> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('platform.audit_seal'))`.execute(tx)
    const last = await lastSealedMinute(tx)
    const until = await writtenUntil(tx, clock)
    const heads = new Map<string, string>()
    let made = 0
    for await (const { minute, counties } of rowMinutes(tx, {
      ...(last ? { from: nextMinute(last) } : {}),
      until,
    })) {
      for (const [county, rows] of counties) {
        const previousHash = heads.get(county) ?? (await headOf(tx, county))
        const hash = sealHash(cipher, previousHash, county, minute, rows)
        await tx
          .insertInto('platform.audit_seal')
          .values({ county, minute, rows: rows.rows, previousHash, hash, sealedAt: clock.now() })
          .execute()
        heads.set(county, hash)
        made += 1
      }
    }
    return made
  })
