import { registryRoutes } from '@songtan/contract'
import { AppError, type PlainDate, plainDate } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce, requirePast } from './acting.ts'
import { endMemberships, makeHead, requireMember } from './family-members.ts'
import { setHousehold, takeHousehold } from './households.repo.ts'
import { type Member, membersOn } from './members.queries.ts'
import { registryPermissions } from './permissions.ts'
import { supersedePerson } from './persons.repo.ts'

/** Who heads the family after a death; undefined when the head lives or nobody is left. */
const headAfter = (dead: Member, others: readonly Member[], newHeadId?: string): string | undefined => {
  if (dead.relation !== 'head' || others.length === 0) return undefined
  if (newHeadId === undefined) throw new AppError(422, 'registry.head-needed', { field: 'newHeadId' })
  return requireMember(others, newHeadId, 'newHeadId').personId
}

const checkDay = (died: PlainDate, { born }: Member): void => {
  if (died < born) throw new AppError(422, 'registry.born-after', { field: 'diedOn' })
}

/** A member died: membership ends that day, the register keeps the person and all that was told (L1 §13, L2 §32). */
export const recordDeath = writeCase(
  registryRoutes.recordDeath,
  { permission: registryPermissions.recordDeath },
  async (context) => {
    const { tx, input, requireArea, note, today } = context
    const { county, id: householdId, personId, newHeadId, reason } = input
    const on = plainDate(input.diedOn)
    requirePast(on, today, 'diedOn')
    const at = { county, householdId }
    const { version } = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    const members = await membersOn(tx, { ...at, day: today })
    const dead = requireMember(members, personId, 'personId')
    checkDay(on, dead)
    const others = members.filter((member) => member !== dead)
    const headId = headAfter(dead, others, newHeadId)
    await supersedePerson(tx, context, { county, personId, reason }, { diedOn: on })
    await endMemberships(tx, context, at, [personId], { on, reason: 'death' })
    if (headId) await makeHead(tx, context, at, others, { headId, on, reason: 'death' })
    if (others.length === 0) await setHousehold(tx, at, { closedOn: on, closedReason: 'death' })
    await announce(context, at, { change: 'death', day: on, personIds: [personId] })
    note({ householdId, subject: { kind: 'person', id: personId } })
    return { householdId, version }
  },
)
