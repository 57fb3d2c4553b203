import { registryRoutes } from '@songtan/contract'
import { AppError, plainDate } from '@songtan/kernel'
import type { Actor } from '../../platform/authz/actor.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { accountsOf } from './accounts.queries.ts'
import { type Comparison, declaredBesideVerified } from './domain/beside.ts'
import { openDuplicatesOf } from './duplicates.queries.ts'
import { factsOn, type StoredFact } from './facts.queries.ts'
import { readClass, readResidence } from './family-for.ts'
import { placeOn } from './household-facts.ts'
import { householdWithLinks } from './households.queries.ts'
import { type Member, membersOn } from './members.queries.ts'
import { registryPermissions } from './permissions.ts'
import { shownName } from './shown-name.ts'

export const factView = ({ personId: _, ...fact }: StoredFact) => ({
  ...fact,
  recordedAt: fact.recordedAt.toISOString(),
})

export const comparisonView = (row: Comparison<StoredFact>) => ({
  ...row,
  declared: row.declared.map(factView),
  verified: row.verified.map(factView),
})

const memberView = (actor: Actor, village: string, member: Member) => ({
  ...member,
  name: shownName(actor, village, member.name),
})

interface HeldNow {
  readonly class: string
  readonly classSince: string | null
}

/** The class held on the day: from its own past, or as the household has it where that is older than the past kept. */
const classOn = (facts: readonly StoredFact[], day: string, now: HeldNow) => {
  const told = facts.flatMap(({ fact, effectiveFrom }) =>
    fact.kind === 'class' ? [{ class: fact.value.class, classSince: effectiveFrom }] : [],
  )[0]
  if (told) return told
  return now.classSince !== null && now.classSince <= day
    ? { class: readClass(now.class), classSince: now.classSince }
    : { class: readClass('none'), classSince: null }
}

/**
 * The page of one family 家庭档案 on a day (valid time), as known now or at an instant (recorded time). Five queries
 * however large the family is; the look is recorded with it.
 */
export const family = readCase(
  registryRoutes.family,
  { permission: registryPermissions.family },
  async ({ db, input, actor, today, requireArea, note }) => {
    const { county, id: householdId } = input
    const day = plainDate(input.day ?? today)
    const knownAt = input.knownAt === undefined ? undefined : new Date(input.knownAt)
    const household = await householdWithLinks(db, county, householdId)
    if (!household) throw new AppError(404, 'record.not-found')
    note({ householdId, subject: { kind: 'household', id: householdId } })
    requireArea(household.village)
    if (knownAt !== undefined && household.recordedAt > knownAt) throw new AppError(404, 'record.not-found')
    const at = { county, householdId, day, knownAt }
    const members = await membersOn(db, at)
    const personIds = members.map(({ personId }) => personId)
    const facts = await factsOn(db, { ...at, personIds })
    const accounts = await accountsOf(db, county, householdId)
    const duplicates = await openDuplicatesOf(db, county, personIds)
    const { number, openedOn, closedOn, closedReason, hasAddress, version, links } = household
    const place = placeOn(facts) ?? {
      village: household.village,
      residence: readResidence(household.residence),
    }
    return {
      ...{ householdId, county, number, openedOn, closedOn, closedReason, hasAddress, version, links, day },
      ...place,
      ...classOn(facts, day, household),
      headId: members.find(({ relation }) => relation === 'head')?.personId ?? null,
      members: members.map((member) => memberView(actor, household.village, member)),
      facts: declaredBesideVerified(facts).map(comparisonView),
      accounts: accounts.map((account) => ({
        ...account,
        holderName: shownName(actor, household.village, account.holderName),
      })),
      duplicates,
    }
  },
)
