import { registryRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce } from './acting.ts'
import { noteDuplicates } from './duplicates.repo.ts'
import { requireMember } from './family-members.ts'
import { takeHousehold } from './households.repo.ts'
import { membersOn } from './members.queries.ts'
import { registryPermissions } from './permissions.ts'
import { sealedPhone } from './person-seal.ts'
import { supersedePerson } from './persons.repo.ts'

/** Corrects what the register says of a person (PIPL §46); what stood before is kept with the reason. */
export const correctPerson = writeCase(
  registryRoutes.correctPerson,
  { permission: registryPermissions.correctPerson },
  async (context) => {
    const { tx, input, requireArea, note, today, services } = context
    const { county, id: householdId, personId, name, phone, register, reason, version } = input
    if (name === undefined && phone === undefined && register === undefined)
      throw new AppError(422, 'registry.nothing-to-correct')
    const at = { county, householdId }
    await takeHousehold(tx, at, requireArea)
    const members = await membersOn(tx, { ...at, day: today })
    requireMember(members, personId, 'personId')
    const change = {
      ...(name === undefined ? {} : { name }),
      ...(phone === undefined ? {} : sealedPhone(services.cipher, phone, 'phone')),
      ...(register === undefined ? {} : { registerDivision: register }),
    }
    const next = await supersedePerson(
      tx,
      context,
      { county, personId, householdId, version, reason },
      change,
    )
    const companions = members.map((member) => member.personId)
    await noteDuplicates(tx, context, { county, personId, companions })
    await announce(context, at, { change: 'person', day: today, personIds: [personId] })
    note({ householdId, subject: { kind: 'person', id: personId } })
    return { personId, version: next }
  },
)
