import { registryRoutes } from '@songtan/contract'
import { AppError, type PlainDate, plainDate } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce, requirePast } from './acting.ts'
import { joinHousehold } from './admit-members.ts'
import { readResidence } from './family-for.ts'
import { endMemberships, makeHead, requireMember, restated, wholeFamilyThen } from './family-members.ts'
import { insertHousehold, linkHouseholds, takeHousehold } from './households.repo.ts'
import type { Member } from './members.queries.ts'
import { registryPermissions } from './permissions.ts'
import { requireVillage } from './village.ts'

interface Parting {
  readonly leaving: readonly string[]
  readonly headId: string
  readonly stayingHeadId?: string | undefined
}

/** Who goes, who stays, and who heads those who stay, when their head goes. */
const part = (members: readonly Member[], { leaving, headId, stayingHeadId }: Parting) => {
  const goes = leaving.map((personId, i) => requireMember(members, personId, `leaving.${i}`))
  const stays = members.filter(({ personId }) => !leaving.includes(personId))
  requireMember(goes, headId, 'headId')
  if (stays.length === 0) throw new AppError(422, 'registry.nobody-stays', { field: 'leaving' })
  if (stays.some(({ relation }) => relation === 'head')) return { goes, stays }
  if (stayingHeadId === undefined) throw new AppError(422, 'registry.head-needed', { field: 'stayingHeadId' })
  return { goes, stays, newHead: requireMember(stays, stayingHeadId, 'stayingHeadId').personId }
}

/** Some members become a family of their own 分户; the two stay linked, so that the chain of aid is not broken. */
export const splitFamily = writeCase(
  registryRoutes.splitFamily,
  { permission: registryPermissions.splitFamily },
  async (context) => {
    const { tx, input, requireArea, note, today } = context
    const { county, id: householdId, headId, relations, reason } = input
    const on: PlainDate = plainDate(input.on)
    requirePast(on, today)
    const at = { county, householdId }
    const old = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    const { village = old.village, residence = readResidence(old.residence) } = input
    requireArea(village)
    if (village !== old.village) await requireVillage(tx, county, village, on)
    const members = await wholeFamilyThen(tx, { ...at, openedOn: old.openedOn }, on)
    const { goes, stays, newHead } = part(members, input)
    await endMemberships(tx, context, at, input.leaving, { on, reason })
    if (newHead) await makeHead(tx, context, at, stays, { headId: newHead, on, relations, reason })
    const place = { county, village, residence, headId, openedOn: on }
    const fresh = await insertHousehold(tx, context, place)
    const into = { county, householdId: fresh.householdId }
    await joinHousehold(tx, context, into, restated(goes, headId, relations), on, reason)
    await linkHouseholds(tx, {
      ...{ county, fromId: householdId, toId: fresh.householdId, kind: 'split', onDay: on },
    })
    const told = { change: 'split' as const, day: on, personIds: [...input.leaving] }
    await announce(context, at, { ...told, otherHouseholdId: fresh.householdId })
    await announce(context, into, { ...told, otherHouseholdId: householdId })
    note({ householdId, subject: { kind: 'household', id: fresh.householdId } })
    const { version } = old
    return { householdId, version, newHouseholdId: fresh.householdId, newNumber: fresh.number }
  },
)
