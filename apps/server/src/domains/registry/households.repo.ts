import type { FamilyClass } from '@songtan/contract'
import { AppError, type DivisionCode, type PlainDate } from '@songtan/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { RegistryHousehold } from '../../platform/db/schema.gen.ts'
import type { Acting } from './acting.ts'
import { householdNumber } from './domain/household-number.ts'
import { keepFacts } from './facts.repo.ts'
import { lastAct } from './last-act.ts'

export type HouseholdRow = Selectable<RegistryHousehold>

export interface HouseholdAt {
  readonly county: string
  readonly householdId: string
}

/** The next 户编号 of the county. Two clerks race for the county's counter: the second waits for the first to finish. */
const takeNumber = async (tx: Tx, county: string): Promise<string> => {
  const { numbered } = await tx
    .insertInto('registry.household_count')
    .values({ county, numbered: 1 })
    .onConflict((conflict) =>
      conflict
        .column('county')
        .doUpdateSet((eb) => ({ numbered: eb('registry.household_count.numbered', '+', 1) })),
    )
    .returning('numbered')
    .executeTakeFirstOrThrow()
  return householdNumber(county, numbered)
}

export interface NewHousehold {
  readonly county: string
  readonly village: string
  readonly residence: 'rural' | 'urban'
  readonly headId: string
  readonly address?: string | undefined
  readonly openedOn: PlainDate
}

/** Opens a family; its place becomes a fact, so that a move leaves a past. */
export const insertHousehold = async (
  tx: Tx,
  acting: Acting,
  { address, ...household }: NewHousehold,
): Promise<{ householdId: string; number: string }> => {
  const { county, village, residence, openedOn } = household
  const id = acting.newId()
  const number = await takeNumber(tx, county)
  const addressSealed = address === undefined ? null : acting.services.cipher.seal(address)
  await tx
    .insertInto('registry.household')
    .values({ ...household, id, number, addressSealed, recordedAt: acting.now })
    .execute()
  await keepPlace(tx, acting, { county, householdId: id }, { village, residence }, openedOn)
  return { householdId: id, number }
}

export const keepPlace = (
  tx: Tx,
  acting: Acting,
  { county, householdId }: HouseholdAt,
  value: { readonly village: string; readonly residence: 'rural' | 'urban' },
  from: PlainDate,
) =>
  keepFacts(tx, acting, {
    county,
    householdId,
    facts: [
      { personId: null, standing: 'verified', source: 'register', from, fact: { kind: 'place', value } },
    ],
  })

/** The columns of a household that a change may set. */
export type HouseholdChange = Partial<
  Pick<
    HouseholdRow,
    | 'village'
    | 'residence'
    | 'headId'
    | 'addressSealed'
    | 'class'
    | 'classSince'
    | 'closedOn'
    | 'closedReason'
  >
>

/**
 * Takes an open family for a change: its version rises, and its row stays locked to the end of the transaction, so two
 * clerks who change one family at once are told apart. With `version`, 409 when it is stale.
 * `mayTouch` throws where the family lies outside the actor's area.
 * @throws AppError 404 `record.not-found` | 409 `record.changed` | `registry.family-closed`
 */
export const takeHousehold = async (
  tx: Tx,
  at: HouseholdAt & { readonly version?: number },
  mayTouch: (village: DivisionCode | string) => void,
  change: HouseholdChange = {},
): Promise<HouseholdRow> => {
  const before = await tx
    .selectFrom('registry.household')
    .selectAll()
    .where('county', '=', at.county)
    .where('id', '=', at.householdId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new AppError(404, 'record.not-found')
  mayTouch(before.village)
  if (before.closedOn !== null)
    throw new AppError(409, 'registry.family-closed', { params: { day: before.closedOn } })
  if (at.version !== undefined && before.version !== at.version) {
    throw new AppError(409, 'record.changed', {
      params: { version: before.version, ...(await lastAct(tx, at)) },
    })
  }
  await changeHousehold(tx, at, change)
  return { ...before, version: before.version + 1 }
}

/** Raises the version of a family, closed or not, and sets columns: for what arrives by itself. */
export const changeHousehold = async (tx: Tx, at: HouseholdAt, change: HouseholdChange): Promise<void> => {
  await tx
    .updateTable('registry.household')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('county', '=', at.county)
    .where('id', '=', at.householdId)
    .execute()
}

/** Sets columns of a family that this transaction took; the version has risen already. */
export const setHousehold = async (tx: Tx, at: HouseholdAt, change: HouseholdChange): Promise<void> => {
  await tx
    .updateTable('registry.household')
    .set(change)
    .where('county', '=', at.county)
    .where('id', '=', at.householdId)
    .execute()
}

export const linkHouseholds = async (
  tx: Tx,
  link: {
    readonly county: string
    readonly fromId: string
    readonly toId: string
    readonly kind: 'split' | 'merge'
    readonly onDay: PlainDate
  },
): Promise<void> => {
  await tx.insertInto('registry.household_link').values(link).execute()
}

/** The class a family holds from a day on (L6 二); its past stays as a fact. */
export const keepClass = async (
  tx: Tx,
  acting: Acting,
  at: HouseholdAt & { readonly class: FamilyClass; readonly day: PlainDate; readonly source: string },
): Promise<void> => {
  const { county, householdId, day, source } = at
  await setHousehold(tx, at, { class: at.class, classSince: day })
  await keepFacts(tx, acting, {
    county,
    householdId,
    facts: [
      {
        personId: null,
        standing: 'verified',
        source,
        from: day,
        fact: { kind: 'class', value: { class: at.class } },
      },
    ],
  })
}
