import { benefitsRoutes } from '@songtan/contract'
import type { ReadDb } from '../../../platform/db/db.ts'
import { readCase } from '../../../platform/use-case/use-case.ts'
import { staffNames } from '../../org/index.ts'
import { countyArea } from '../county-area.ts'
import { stepsFor } from '../domain/adjustment-states.ts'
import { may } from '../permissions.ts'
import { type AdjustmentView, showAdjustment, viewAdjustment } from './adjustment.queries.ts'
import {
  backPayOf,
  kindFigures,
  outcomeFigures,
  programFigures,
  undoingFigures,
} from './adjustment-report.queries.ts'

const whoDid = async (
  db: ReadDb,
  { appliedBy, appliedAt, undoneBy, undoneAt, undoneReason }: AdjustmentView,
) => {
  const names = await staffNames(
    db,
    [appliedBy, undoneBy].flatMap((id) => id ?? []),
  )
  const by = (id: string | null) => names.get(id ?? '') ?? ''
  return {
    applied: appliedAt ? { at: appliedAt.toISOString(), by: by(appliedBy) } : null,
    undone: undoneAt ? { at: undoneAt.toISOString(), by: by(undoneBy), reason: undoneReason ?? '' } : null,
  }
}

/** One adjustment: what it would do, what it did, and what taking it back would cost families. */
export const readAdjustment = readCase(
  benefitsRoutes.readAdjustment,
  { permission: may.readAdjustments },
  async ({ db, input: { county, id }, actor, requireArea, note }) => {
    requireArea(countyArea(county))
    note({ subject: { kind: 'adjustment', id } })
    const row = await viewAdjustment(db, county, id)
    const shown = await showAdjustment(db, row)
    const at = { county, id }
    const kinds = await kindFigures(db, at)
    const outcomes = await outcomeFigures(db, at)
    const posts = actor.kind === 'staff' ? actor.posts.map((post) => post.kind) : []
    const applied = outcomes.find(({ state }) => state === 'applied')?.rows ?? 0
    const { state, raised } = shown
    return {
      ...shown,
      problem: row.problem,
      law: row.lawBefore && row.lawAfter ? { before: row.lawBefore, after: row.lawAfter } : null,
      weighed: kinds.reduce((sum, { rows }) => sum + rows, 0),
      ...{ kinds, outcomes },
      programs: await programFigures(db, at),
      backPay: await backPayOf(db, at),
      undoing: state === 'applied' ? await undoingFigures(db, at) : null,
      ...(await whoDid(db, row)),
      actions: stepsFor({ state, raised, applied, withdrawn: shown.withdrawn !== null }, posts),
    }
  },
)
