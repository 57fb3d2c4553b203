import type { PlainDate } from '@songtan/kernel'
import { type HouseholdFacts, PolicyError, sayProblem } from '@songtan/policy'
import { recordAudit } from '../../../platform/audit/audit.ts'
import { systemActor } from '../../../platform/authz/actor.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Services } from '../../../platform/use-case/services.ts'
import { lawsAround, publicationOf, recordPolicyText } from '../../programs/index.ts'
import { factsOfFamilies } from '../../registry/index.ts'
import { type Adjustment, type AdjustmentAt, holdAdjustment, moveAdjustment } from './adjustment.repo.ts'
import { keepRows } from './adjustment-row.repo.ts'
import { applicantsOf, type RunningFamily, runningAfter } from './running.queries.ts'
import { weighCases } from './weigh-cases.ts'
import { startOf, weighFamily } from './weigh-family.ts'

/** Families a transaction: what is in memory at once, and what a worker that dies has to do again. */
const AT_ONCE = 200

const actor = systemActor('benefits.adjust')

type Texts = Awaited<ReturnType<typeof lawsAround>>

const factsOf = async (
  tx: Tx,
  { county, ...asked }: Adjustment,
  families: readonly RunningFamily[],
): Promise<ReadonlyMap<string, HouseholdFacts>> => {
  const applicants = await applicantsOf(
    tx,
    county,
    families.map(({ householdId }) => householdId),
  )
  const byDay = Map.groupBy(families, ({ held }): PlainDate => startOf(held, asked)?.day ?? asked.from)
  const facts = new Map<string, HouseholdFacts>()
  for (const [day, those] of byDay) {
    const ids = new Map(those.map(({ householdId: id }) => [id, applicants.get(id)]))
    for (const [id, found] of await factsOfFamilies(tx, { county, day }, ids)) facts.set(id, found)
  }
  return facts
}

/** Ends with the cases under way; from now on a person may act. */
const finish = async (tx: Tx, services: Services, adjustment: Adjustment, laws: Texts): Promise<void> => {
  const { clock } = services
  const { county, id, publication } = adjustment
  const sets = { before: laws.before.set, after: laws.after.set }
  for await (const rows of weighCases(tx, adjustment, sets))
    await keepRows({ tx, newId: clock.newId }, adjustment, rows)
  await recordPolicyText(tx, services, laws.before)
  await recordPolicyText(tx, services, laws.after)
  await moveAdjustment(tx, adjustment, {
    ...{ state: 'computed', computedAt: clock.now() },
    ...{ lawBefore: laws.before.hash, lawAfter: laws.after.hash },
  })
  await recordAudit(tx, clock, actor, {
    ...{ county, action: 'benefits.computeAdjustment', outcome: 'done' },
    subject: { kind: 'adjustment', id },
    details: { publication },
  })
}

const weighBlock = async (
  tx: Tx,
  services: Services,
  adjustment: Adjustment,
  laws: Texts,
): Promise<boolean> => {
  const { county, fromMonth: month, computedThrough: after } = adjustment
  const families = await runningAfter(tx, county, { month, after, limit: AT_ONCE })
  const last = families.at(-1)
  if (!last) {
    await finish(tx, services, adjustment, laws)
    return false
  }
  const facts = await factsOf(tx, adjustment, families)
  const sets = { before: laws.before.set, after: laws.after.set }
  const rows = families.map((family) => weighFamily(family, adjustment, facts.get(family.householdId), sets))
  await keepRows({ tx, newId: services.clock.newId }, adjustment, rows)
  await moveAdjustment(tx, adjustment, { computedThrough: last.householdId })
  return true
}

const tellProblem = async ({ db }: Services, at: AdjustmentAt, error: unknown): Promise<void> => {
  const [first] = error instanceof PolicyError ? error.problems : []
  if (!first) throw error
  await db.transaction().execute(async (tx) => {
    const { state } = await holdAdjustment(tx, at)
    if (state === 'computing') await moveAdjustment(tx, at, { problem: sayProblem(first) })
  })
}

/** Undefined when there is nothing to do, or the law without the publication cannot be read, which is then told. */
const begin = async (services: Services, at: AdjustmentAt) => {
  const { db } = services
  const {
    version,
    state,
    publication: number,
  } = await db.transaction().execute((tx) => holdAdjustment(tx, at))
  const publication = await publicationOf(db, number)
  if (state !== 'computing' || publication.withdrawn) return undefined
  try {
    return { version, laws: await lawsAround(db, services, publication) }
  } catch (error) {
    await tellProblem(services, at, error)
    return undefined
  }
}

/**
 * Weighs every family of a county with a running entitlement, and every case under way, under the law without and with a
 * publication. Block after block, each in a transaction of its own that holds the adjustment: of two workers the second
 * goes on where the first stood, and one whose law was overtaken (another version) ends.
 */
export const computeAdjustment = async (services: Services, at: AdjustmentAt): Promise<void> => {
  const begun = await begin(services, at)
  if (!begun) return
  for (let more = true; more; ) {
    more = await services.db.transaction().execute(async (tx) => {
      const adjustment = await holdAdjustment(tx, at)
      if (adjustment.state !== 'computing' || adjustment.version !== begun.version) return false
      return weighBlock(tx, services, adjustment, begun.laws)
    })
  }
}
