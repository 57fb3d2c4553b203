import { AppError } from '@songtan/kernel'
import type { Tx } from '../../../platform/db/db.ts'
import { ADJUSTMENT_STEPS } from '../domain/adjustment-states.ts'
import { type Adjustment, type AdjustmentAt, holdAdjustment } from './adjustment.repo.ts'

/**
 * Holds an adjustment for a step of a person, who saw it as it is.
 * @throws AppError 404 `record.not-found` | 409 `record.changed` | 409 `benefits.adjustment.state`
 */
export const takeAdjustment = async (
  tx: Tx,
  { version, ...at }: AdjustmentAt & { readonly version: number },
  step: keyof typeof ADJUSTMENT_STEPS,
): Promise<Adjustment> => {
  const adjustment = await holdAdjustment(tx, at)
  const { state } = adjustment
  if (state !== ADJUSTMENT_STEPS[step].from)
    throw new AppError(409, 'benefits.adjustment.state', { params: { state } })
  if (adjustment.version !== version) throw new AppError(409, 'record.changed')
  return adjustment
}
