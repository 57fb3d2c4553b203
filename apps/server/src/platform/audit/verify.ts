import type { Cipher } from '../crypto/cipher.ts'
import type { ReadDb } from '../db/db.ts'
import { type CountyRows, minuteOf, rowMinutes } from './row-minutes.ts'
import { NO_SEAL, sealHash } from './seal.ts'

/** What does not fit at a place of the chain. */
export type AuditFault =
  /** Rows stand in a sealed minute that no seal speaks of. */
  | 'rows-unsealed'
  | 'rows-missing'
  | 'rows-added'
  /** As many rows as were sealed, yet not the same: a row, or the seal itself, was changed. */
  | 'content-changed'
  /** The seal does not follow the one before it: one was taken out. */
  | 'chain-broken'

export interface AuditVerdict {
  readonly seals: number
  readonly rows: number
  readonly broken?: { readonly county: string; readonly minute: Date; readonly fault: AuditFault }
  /** Rows not sealed yet; nothing proves them. */
  readonly tail: { readonly rows: number; readonly since?: Date }
  readonly lastSeal?: Date
}

interface Seal {
  readonly county: string
  readonly rows: number
  readonly previousHash: string
  readonly hash: string
}

interface SealMinute {
  readonly minute: Date
  readonly seals: readonly Seal[]
}

const PAGE = 2000

/** Seals minute by minute, oldest first. */
async function* sealMinutes(db: ReadDb): AsyncGenerator<SealMinute> {
  let after: Date | undefined
  for (;;) {
    const minutes = await db
      .selectFrom('platform.audit_seal')
      .select('minute')
      .distinct()
      .$if(after !== undefined, (query) => query.where('minute', '>', after ?? new Date(0)))
      .orderBy('minute')
      .limit(PAGE)
      .execute()
    const [first, last] = [minutes[0]?.minute, minutes.at(-1)?.minute]
    if (!first || !last) return
    const seals = await db
      .selectFrom('platform.audit_seal')
      .selectAll()
      .where('minute', '>=', first)
      .where('minute', '<=', last)
      .orderBy('minute')
      .orderBy('county')
      .execute()
    const grouped = Map.groupBy(seals, ({ minute }) => minute.getTime())
    for (const [time, group] of grouped) yield { minute: new Date(time), seals: group }
    after = last
  }
}

const faultOf = (
  cipher: Pick<Cipher, 'index'>,
  minute: Date,
  seal: Seal,
  rows: CountyRows | undefined,
  head: string,
): AuditFault | undefined => {
  if (seal.previousHash !== head) return 'chain-broken'
  if (!rows || rows.rows < seal.rows) return 'rows-missing'
  if (rows.rows > seal.rows) return 'rows-added'
  return sealHash(cipher, head, seal.county, minute, rows) === seal.hash ? undefined : 'content-changed'
}

/** Compares what was sealed in one minute with what stands there; moves the heads of the chains on. */
const firstFault = (
  cipher: Pick<Cipher, 'index'>,
  { minute, seals }: SealMinute,
  counties: ReadonlyMap<string, CountyRows>,
  heads: Map<string, string>,
): { county: string; fault: AuditFault } | undefined => {
  for (const seal of seals) {
    const head = heads.get(seal.county) ?? NO_SEAL
    const fault = faultOf(cipher, minute, seal, counties.get(seal.county), head)
    if (fault) return { county: seal.county, fault }
    heads.set(seal.county, seal.hash)
  }
  const unsealed = [...counties.keys()].find((county) => !seals.some((seal) => seal.county === county))
  return unsealed === undefined ? undefined : { county: unsealed, fault: 'rows-unsealed' }
}

const countRows = (counties: ReadonlyMap<string, CountyRows>): number =>
  [...counties.values()].reduce((sum, { rows }) => sum + rows, 0)

/**
 * Walks all audit rows and all seals once, side by side, and stops at the first place that does not fit. Rows newer
 * than the last seal are the tail. A chain whose end was cut off together with its rows looks shorter, not broken:
 * the time of the last seal tells.
 */
export const verifyAudit = async (db: ReadDb, cipher: Pick<Cipher, 'index'>): Promise<AuditVerdict> => {
  const written = rowMinutes(db)
  const heads = new Map<string, string>()
  let [seals, rows] = [0, 0]
  let lastSeal: Date | undefined
  let next = await written.next()
  for await (const sealed of sealMinutes(db)) {
    const time = sealed.minute.getTime()
    if (!next.done && next.value.minute.getTime() < time) {
      const [county = ''] = next.value.counties.keys()
      return {
        ...{ seals, rows, tail: { rows: 0 } },
        broken: { county, minute: next.value.minute, fault: 'rows-unsealed' },
      }
    }
    const here = !next.done && next.value.minute.getTime() === time ? next.value.counties : new Map()
    const fault = firstFault(cipher, sealed, here, heads)
    if (fault) return { seals, rows, tail: { rows: 0 }, broken: { ...fault, minute: sealed.minute } }
    seals += sealed.seals.length
    rows += countRows(here)
    lastSeal = sealed.minute
    if (here.size > 0) next = await written.next()
  }
  let tail = 0
  const since = next.done ? undefined : minuteOf(next.value.minute)
  for (; !next.done; next = await written.next()) tail += countRows(next.value.counties)
  return {
    ...{ seals, rows },
    tail: { rows: tail, ...(since ? { since } : {}) },
    ...(lastSeal ? { lastSeal } : {}),
  }
}
