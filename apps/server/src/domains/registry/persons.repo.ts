import { AppError, birthDateOf, sexOf } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import type { Tx } from '../../platform/db/db.ts'
import type { Acting } from './acting.ts'
import { sameName } from './domain/same-name.ts'
import { lastAct } from './last-act.ts'
import { readResidentId, residentIdIndex, sealedId, sealedPhone } from './person-seal.ts'

/** A person as typed in. `field` is where the entry stood in the input, for errors. */
export interface PersonEntry {
  readonly county: string
  readonly name: string
  readonly residentId: string
  readonly phone?: string | undefined
  /** 户籍地, 12 digits. */
  readonly register: string
  readonly field: string
}

export interface FoundPerson {
  readonly personId: string
  readonly added: boolean
}

const MAX_JOINS = 8

/** The entry that stands for a person: follows decided duplicates to the one that was kept. */
const standingEntry = async (tx: Tx, county: string, personId: string) => {
  let id = personId
  for (let joins = 0; joins < MAX_JOINS; joins += 1) {
    const row = await tx
      .selectFrom('registry.person')
      .selectAll()
      .where('county', '=', county)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (row.sameAs === null) return row
    id = row.sameAs
  }
  throw new Error('entries of one person are joined in a circle')
}

/**
 * Finds the person of an id in the county or registers one; the nation-wide index is written in the same transaction.
 * Two clerks who register one id at once race for the index row: the second waits and then finds the first one's person.
 * @throws AppError 409 `registry.person-in-other-county` | `registry.name-differs` | `registry.person-died`
 */
export const findOrAddPerson = async (tx: Tx, acting: Acting, entry: PersonEntry): Promise<FoundPerson> => {
  const { cipher } = acting.services
  const { county, name, register, field } = entry
  const number = readResidentId(entry.residentId, `${field}.residentId`)
  const id = acting.newId()
  const claimed = await tx
    .insertInto('registry.person_index')
    .values({
      residentIdIndex: residentIdIndex(cipher, number),
      county,
      personId: id,
      recordedAt: acting.now,
    })
    .onConflict((conflict) => conflict.column('residentIdIndex').doNothing())
    .returning('personId')
    .executeTakeFirst()
  if (!claimed) return foundPerson(tx, acting, entry, residentIdIndex(cipher, number))
  await tx
    .insertInto('registry.person')
    .values({
      county,
      id,
      name,
      ...sealedId(cipher, number),
      ...sealedPhone(cipher, entry.phone ?? null, `${field}.phone`),
      born: birthDateOf(number),
      sex: sexOf(number),
      registerDivision: register,
      recordedAt: acting.now,
    })
    .execute()
  return { personId: id, added: true }
}

const foundPerson = async (
  tx: Tx,
  acting: Acting,
  { county, name, phone, field }: PersonEntry,
  index: string,
): Promise<FoundPerson> => {
  const known = await tx
    .selectFrom('registry.person_index')
    .select(['county', 'personId'])
    .where('residentIdIndex', '=', index)
    .executeTakeFirstOrThrow()
  if (known.county !== county) {
    throw new AppError(409, 'registry.person-in-other-county', {
      field: `${field}.residentId`,
      params: { county: known.county },
    })
  }
  const row = await standingEntry(tx, county, known.personId)
  if (!sameName(row.name, name)) throw new AppError(409, 'registry.name-differs', { field: `${field}.name` })
  if (row.diedOn !== null) throw new AppError(409, 'registry.person-died', { field: `${field}.residentId` })
  if (phone !== undefined && row.phoneIndex === null) {
    const change = sealedPhone(acting.services.cipher, phone, `${field}.phone`)
    await supersedePerson(tx, acting, { county, personId: row.id, reason: 'phone-added' }, change)
  }
  return { personId: row.id, added: false }
}

/** What may change of a person; the id number never does. */
export interface PersonChange {
  readonly name?: string
  readonly phoneSealed?: Buffer | null
  readonly phoneIndex?: string | null
  readonly phoneMasked?: string | null
  readonly registerDivision?: string
  readonly diedOn?: string
  readonly sameAs?: string | null
}

/**
 * Keeps what the row said and writes what it says now (PIPL §46). Two clerks race for the row: the second waits for
 * the lock and then finds another version.
 * @throws AppError 404 `record.not-found` | 409 `record.changed`
 */
export const supersedePerson = async (
  tx: Tx,
  acting: Acting,
  at: {
    readonly county: string
    readonly personId: string
    readonly version?: number
    /** The family in which it is changed, to say who was there first. */
    readonly householdId?: string
    readonly reason: string
  },
  change: PersonChange,
): Promise<number> => {
  const { county, personId } = at
  const before = await tx
    .selectFrom('registry.person')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new AppError(404, 'record.not-found')
  if (at.version !== undefined && before.version !== at.version)
    throw new AppError(409, 'record.changed', {
      params: {
        version: before.version,
        ...(at.householdId ? await lastAct(tx, { ...at, householdId: at.householdId }) : {}),
      },
    })
  const { name, phoneSealed, phoneMasked, registerDivision, diedOn, recordedAt, version } = before
  await tx
    .insertInto('registry.person_past')
    .values({
      ...{ county, personId, version, name, phoneSealed, phoneMasked, registerDivision, diedOn, recordedAt },
      supersededAt: acting.now,
      supersededBy: actorRef(acting.actor),
      reason: at.reason,
    })
    .execute()
  await tx
    .updateTable('registry.person')
    .set({ ...change, recordedAt: acting.now, version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', personId)
    .execute()
  return version + 1
}
