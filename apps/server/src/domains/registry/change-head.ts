import { registryRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce, requirePast } from './acting.ts'
import { makeHead, membersThen, requireMember } from './family-members.ts'
import { takeHousehold } from './households.repo.ts'
import { registryPermissions } from './permissions.ts'

/** Another member becomes the head 变更户主; relations follow from kinship unless given. */
export const changeHead = writeCase(
  registryRoutes.changeHead,
  { permission: registryPermissions.changeHead },
  async (context) => {
    const { tx, input, requireArea, note, today } = context
    const { county, id: householdId, headId, relations, reason } = input
    const on = plainDate(input.on)
    requirePast(on, today)
    const at = { county, householdId }
    const { version, openedOn } = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    const members = await membersThen(tx, { ...at, openedOn }, on)
    requireMember(members, headId, 'headId')
    relations.forEach(({ personId }, i) => {
      requireMember(members, personId, `relations.${i}.personId`)
    })
    await makeHead(tx, context, at, members, { headId, on, relations, reason })
    await announce(context, at, { change: 'head', day: on, personIds: [headId] })
    note({ householdId, subject: { kind: 'person', id: headId } })
    return { householdId, version }
  },
)
