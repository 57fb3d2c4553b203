import { registryRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { accountsOf } from './accounts.queries.ts'
import { familyOfCitizen } from './citizen.queries.ts'
import { declaredBesideVerified } from './domain/beside.ts'
import { factsOn } from './facts.queries.ts'
import { readClass, readResidence } from './family-for.ts'
import { comparisonView } from './family-page.ts'
import { membersOn, readRelation } from './members.queries.ts'
import { registryPermissions } from './permissions.ts'

/** One's own family: its members by name, and the facts kept of oneself and of the family as a whole (PIPL §45). */
export const myFamily = readCase(
  registryRoutes.myFamily,
  { permission: registryPermissions.myFamily },
  async ({ db, input, actor, today, note }) => {
    const { county, id: householdId } = input
    const own = await familyOfCitizen(db, actor.id, county, householdId)
    if (!own) throw new AppError(404, 'record.not-found')
    note({ householdId, subject: { kind: 'household', id: householdId } })
    const at = { county, householdId, day: today }
    const members = await membersOn(db, at)
    const facts = await factsOn(db, { ...at, personIds: [own.personId] })
    const account = (await accountsOf(db, county, householdId)).find(({ current }) => current)
    return {
      ...{ householdId, county, number: own.number, village: own.village, classSince: own.classSince },
      ...{ class: readClass(own.class), relation: readRelation(own.relation) },
      residence: readResidence(own.residence),
      members: members.map(({ personId, name, relation, residentIdMasked }) => ({
        ...{ personId, name, relation, residentIdMasked, self: personId === own.personId },
      })),
      facts: declaredBesideVerified(facts).map(comparisonView),
      account: account ?? null,
    }
  },
)
