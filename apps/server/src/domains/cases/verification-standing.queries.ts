import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'
import type { VerificationView } from './domain/case-view.ts'

const items = z.array(
  z.object({
    person_id: z.uuid(),
    source: z.string(),
    state: z.enum(['waiting', 'found', 'none', 'failed']),
    late: z.boolean(),
  }),
)
const orderState = z.enum(['running', 'complete', 'partial'])

/** A source asked about a member. */
export interface CheckQuestion {
  readonly personId: string
  readonly source: string
  readonly state: 'waiting' | 'found' | 'none' | 'failed'
  readonly late: boolean
}

/** The last order of checks of a case, with all its questions and those that got no answer. */
export interface VerificationStanding {
  readonly orderId: string
  readonly state: z.infer<typeof orderState>
  readonly reportNumber: string | null
  readonly orderedAt: Date
  readonly finishedAt: Date | null
  readonly questions: readonly CheckQuestion[]
  readonly failed: readonly { readonly personId: string; readonly source: string }[]
}

export const verificationStanding = async (
  db: ReadDb,
  county: string,
  caseId: string,
): Promise<VerificationStanding | undefined> => {
  const row = await db
    .selectFrom('verification.check_order as o')
    .select((eb) => [
      'o.id',
      'o.state',
      'o.reportNumber',
      'o.orderedAt',
      'o.finishedAt',
      sql<unknown>`${jsonArrayFrom(
        eb
          .selectFrom('verification.check_item as i')
          .select(['i.personId', 'i.source', 'i.state', 'i.late'])
          .whereRef('i.county', '=', 'o.county')
          .whereRef('i.orderId', '=', 'o.id')
          .orderBy('i.personId')
          .orderBy('i.source'),
      )}`.as('items'),
    ])
    .where('o.county', '=', county)
    .where('o.caseId', '=', caseId)
    .orderBy('o.orderedAt', 'desc')
    .orderBy('o.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const questions = items.parse(row.items).map(({ person_id: personId, ...item }) => ({ personId, ...item }))
  return {
    ...{ orderId: row.id, state: orderState.parse(row.state), reportNumber: row.reportNumber },
    ...{ orderedAt: row.orderedAt, finishedAt: row.finishedAt, questions },
    failed: questions
      .filter(({ state }) => state === 'failed')
      .map(({ personId, source }) => ({ personId, source })),
  }
}

interface Answered {
  readonly order_id: string
  readonly person_id: string
  readonly source: string
}

/** Was this failed question answered by paper? */
export const answeredByPaper = (
  { orderId }: Pick<VerificationStanding, 'orderId'>,
  item: { readonly personId: string; readonly source: string },
  evidence: readonly Answered[],
): boolean =>
  evidence.some(
    (paper) =>
      paper.order_id === orderId && paper.person_id === item.personId && paper.source === item.source,
  )

/** As the guards see it: how many failed questions are still open (policy-reference §12 C28). */
export const verificationView = (
  standing: VerificationStanding | undefined,
  evidence: readonly Answered[],
): VerificationView => {
  if (!standing) return { kind: 'none' }
  if (standing.state !== 'partial') return { kind: standing.state }
  const open = standing.failed.filter((item) => !answeredByPaper(standing, item, evidence)).length
  return { kind: 'partial', open }
}
