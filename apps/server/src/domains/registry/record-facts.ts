import { registryRoutes } from '@songtan/contract'
import { AppError, plainDate } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce, requirePast } from './acting.ts'
import { type FactEntry, keepFacts } from './facts.repo.ts'
import { takeHousehold } from './households.repo.ts'
import { membersOn } from './members.queries.ts'
import { registryPermissions } from './permissions.ts'

/** Staff keep what the family stated, or what papers and a visit showed (L2 §15–§16); older facts are superseded. */
export const recordFacts = writeCase(
  registryRoutes.recordFacts,
  { permission: registryPermissions.recordFacts },
  async (context) => {
    const { tx, input, requireArea, note, today } = context
    const { county, id: householdId, standing, source } = input
    const at = { county, householdId }
    const { version } = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    const members = new Set((await membersOn(tx, { ...at, day: today })).map(({ personId }) => personId))
    const facts = input.facts.map(({ personId = null, fact, from, to }, i): FactEntry => {
      const field = `facts.${i}.personId`
      if (personId !== null && !members.has(personId))
        throw new AppError(422, 'registry.fact-subject', { field, params: { n: i + 1 } })
      const begins = plainDate(from ?? today)
      requirePast(begins, today, `facts.${i}.from`)
      const ends = to === undefined ? {} : { to: plainDate(to) }
      return { personId, standing, fact, source, from: begins, ...ends }
    })
    const { factIds, superseded } = await keepFacts(tx, context, { ...at, facts })
    const personIds = [...new Set(facts.flatMap(({ personId }) => personId ?? []))]
    await announce(context, at, { change: 'facts', day: today, personIds })
    note({ householdId, subject: { kind: 'household', id: householdId } })
    return { householdId, version, recorded: factIds.length, superseded }
  },
)
