import { AppError, type BankAccount, maskAccount, type PlainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { type Acting, announce, stampOf } from './acting.ts'
import { sameName } from './domain/same-name.ts'
import { factsOn } from './facts.queries.ts'
import type { HouseholdAt } from './households.repo.ts'
import { membersOn } from './members.queries.ts'
import { ACCOUNT_INDEX } from './person-seal.ts'

/** The holder's registered name. @throws AppError 422 `registry.holder-outside` */
const holderName = async (tx: Tx, at: HouseholdAt, holderId: string, day: PlainDate): Promise<string> => {
  const member = (await membersOn(tx, { ...at, day })).find(({ personId }) => personId === holderId)
  if (member) return member.name
  const facts = await factsOn(tx, { ...at, personIds: [], day })
  const agents = facts.flatMap(({ fact }) => (fact.kind === 'agent' ? [fact.value.personId] : []))
  if (!agents.includes(holderId)) throw new AppError(422, 'registry.holder-outside', { field: 'holderId' })
  const agent = await tx
    .selectFrom('registry.person')
    .select('name')
    .where('county', '=', at.county)
    .where('id', '=', holderId)
    .executeTakeFirstOrThrow()
  return agent.name
}

/** An account as it was typed in, read already. */
export interface AccountInput {
  readonly holderId: string
  readonly holderName: string
  readonly bank: string
  readonly account: BankAccount
  readonly validFrom: PlainDate
}

/**
 * Keeps the account that receives a family's money 一卡通; the one before stays in the history. The caller has taken
 * the household. @throws AppError 422 `registry.holder-outside`, `registry.holder-name`
 */
export const keepAccount = async (
  tx: Tx,
  acting: Acting,
  at: HouseholdAt,
  { account, holderName: typed, ...input }: AccountInput,
): Promise<{ id: string; accountIndex: string; accountMasked: string }> => {
  const { now, today, services } = acting
  const { county, householdId } = at
  if (!sameName(await holderName(tx, at, input.holderId, today), typed))
    throw new AppError(422, 'registry.holder-name', { field: 'holderName' })
  const accountIndex = services.cipher.index(ACCOUNT_INDEX, account)
  const accountMasked = maskAccount(account)
  await tx
    .updateTable('registry.account')
    .set({ supersededAt: now })
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .where('supersededAt', 'is', null)
    .execute()
  const id = acting.newId()
  await tx
    .insertInto('registry.account')
    .values({
      ...{ county, householdId, ...input, id, accountSealed: services.cipher.seal(account) },
      ...{ accountIndex, accountMasked, ...stampOf(acting) },
    })
    .execute()
  await announce(acting, at, { change: 'account', day: today, personIds: [input.holderId] })
  return { id, accountIndex, accountMasked }
}

/**
 * The account named in an application, kept only where the family has none: one in use is replaced at the window by
 * staff who see the card, never by a form.
 */
export const keepFirstAccount = async (
  tx: Tx,
  acting: Acting,
  at: HouseholdAt,
  input: AccountInput,
): Promise<boolean> => {
  const current = await tx
    .selectFrom('registry.account')
    .select('id')
    .where('county', '=', at.county)
    .where('householdId', '=', at.householdId)
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  if (current) return false
  await keepAccount(tx, acting, at, input)
  return true
}
