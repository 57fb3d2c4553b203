import { registryRoutes } from '@songtan/contract'
import { AppError, bankAccount, maskAccount, type PlainDate, plainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce, stampOf } from './acting.ts'
import { sameName } from './domain/same-name.ts'
import { factsOn } from './facts.queries.ts'
import { type HouseholdAt, takeHousehold } from './households.repo.ts'
import { membersOn } from './members.queries.ts'
import { registryPermissions } from './permissions.ts'
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

const othersWith = async (tx: Tx, { county, householdId }: HouseholdAt, accountIndex: string) => {
  const { count } = await tx
    .selectFrom('registry.account')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('county', '=', county)
    .where('accountIndex', '=', accountIndex)
    .where('supersededAt', 'is', null)
    .where('householdId', '!=', householdId)
    .executeTakeFirstOrThrow()
  return count
}

/** Sets or replaces the account that receives a family's money 一卡通; the one before is kept in the history. */
export const setAccount = writeCase(
  registryRoutes.setAccount,
  { permission: registryPermissions.setAccount },
  async (context) => {
    const { tx, input, requireArea, note, today, now, newId, services } = context
    const { county, id: householdId, holderId, bank } = input
    const at = { county, householdId }
    const account = bankAccount(input.account, 'account')
    const { version } = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    if (!sameName(await holderName(tx, at, holderId, today), input.holderName))
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
    const id = newId()
    await tx
      .insertInto('registry.account')
      .values({
        ...{ ...at, id, holderId, bank, accountSealed: services.cipher.seal(account), accountIndex },
        ...{ accountMasked, validFrom: plainDate(input.validFrom ?? today), ...stampOf(context) },
      })
      .execute()
    await announce(context, at, { change: 'account', day: today, personIds: [holderId] })
    note({ householdId, subject: { kind: 'account', id } })
    return { householdId, version, accountMasked, alsoUsedBy: await othersWith(tx, at, accountIndex) }
  },
)
