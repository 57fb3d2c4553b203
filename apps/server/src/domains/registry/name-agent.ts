import { registryRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce } from './acting.ts'
import { admitPersons, noteDuplicatesOf } from './admit-members.ts'
import { keepFacts } from './facts.repo.ts'
import { takeHousehold } from './households.repo.ts'
import { registryPermissions } from './permissions.ts'

/** Names a guardian or agent 监护人、代领人 outside the family; the one named before is superseded. */
export const nameAgent = writeCase(
  registryRoutes.nameAgent,
  { permission: registryPermissions.nameAgent },
  async (context) => {
    const { tx, input, requireArea, note, today } = context
    const { county, id: householdId, basis } = input
    const at = { county, householdId }
    const { version, village } = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    const persons = [{ ...input.person, field: 'person' }]
    const found = await admitPersons(tx, context, { county, village, persons })
    await noteDuplicatesOf(tx, context, county, found)
    const personId = found[0]?.personId ?? ''
    await keepFacts(tx, context, {
      ...at,
      facts: [
        {
          ...{ personId: null, standing: 'verified', source: 'register', from: today },
          fact: { kind: 'agent', value: { personId, basis } },
        },
      ],
    })
    await announce(context, at, { change: 'account', day: today, personIds: [personId] })
    note({ householdId, subject: { kind: 'person', id: personId } })
    return { householdId, version, personId }
  },
)
