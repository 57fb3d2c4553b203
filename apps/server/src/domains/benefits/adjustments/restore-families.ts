import type { Services } from '../../../platform/use-case/services.ts'
import { adjustFamilies, type Direction } from './adjust-families.ts'
import type { AdjustmentAt } from './adjustment.repo.ts'

/** All that runs is what the adjustment opened, and all of that still runs. */
const RESTORING: Direction = {
  ...{ during: 'undoing', afterwards: 'undone', rows: 'applied', done: 'undone', passed: 'left' },
  ...{ action: 'benefits.restoreEntitlements', reason: 'adjustment-undone' },
  idOf: ({ undoId }) => undoId,
  view: ({ held }) => held,
  stands: ({ amounts, applyId }, now) =>
    now !== undefined &&
    now.held.length === amounts.filter(({ after }) => after !== null).length &&
    now.held.every(({ decisionId, toMonth }) => toMonth === null && decisionId === applyId),
  byOf: ({ undoneBy }) => undoneBy,
}

/** Gives every family its former amounts again from the same month on; what was paid above them is claimed (L1 §68). */
export const restoreFamilies = (services: Services, at: AdjustmentAt): Promise<void> =>
  adjustFamilies(services, at, RESTORING)
