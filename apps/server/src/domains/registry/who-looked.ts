import { registryRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { looksAtHousehold } from '../../platform/audit/looks.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { isMemberCitizen } from './citizen.queries.ts'
import { registryPermissions } from './permissions.ts'

const OUTCOMES = ['done', 'looked', 'refused'] as const
const KINDS = ['staff', 'citizen', 'operator', 'system'] as const

/** 信息核对: one order asks every source about every member; told one by one, people who looked would drown in it. */
const QUESTIONS = { action: 'verification.askSource', detail: 'order' } as const

/** Who looked at my family's data, when, under which post and for what (PIPL §44–§45, L1 §61). */
export const whoLooked = readCase(
  registryRoutes.whoLooked,
  { permission: registryPermissions.whoLooked },
  async ({ db, input, actor, note }) => {
    const { county, id: householdId, order, after, limit } = input
    if (!(await isMemberCitizen(db, actor.id, county, householdId)))
      throw new AppError(404, 'record.not-found')
    note({ householdId, subject: { kind: 'household', id: householdId } })
    const { items, total, next } = await looksAtHousehold(db, {
      ...{ county, householdId, after, limit, gather: QUESTIONS, only: order },
    })
    const looks = items.map(({ at, actorKind, outcome, key, times, sources, source, ...look }) => ({
      ...{ ...look, at: at.toISOString(), source: times === 1 ? source : null },
      gathered: times === 1 ? null : { order: key, times, sources },
      outcome: OUTCOMES.find((known) => known === outcome) ?? ('looked' as const),
      by: KINDS.find((kind) => kind === actorKind) ?? ('system' as const),
    }))
    return { items: looks, ...total, ...(next ? { next } : {}) }
  },
)
