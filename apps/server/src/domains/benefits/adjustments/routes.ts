import { benefitsRoutes } from '@songtan/contract'
import { bind } from '../../../platform/http/mount.ts'
import { applyAdjustment } from './apply-adjustment.ts'
import { exportAdjustment } from './export-adjustment.ts'
import { listAdjustmentRows } from './list-adjustment-rows.ts'
import { listAdjustments } from './list-adjustments.ts'
import { readAdjustment } from './read-adjustment.ts'
import { recomputeAdjustment } from './recompute-adjustment.ts'
import { undoAdjustment } from './undo-adjustment.ts'

export const adjustmentBindings = [
  bind(benefitsRoutes.listAdjustments, listAdjustments),
  bind(benefitsRoutes.readAdjustment, readAdjustment),
  bind(benefitsRoutes.listAdjustmentRows, listAdjustmentRows),
  bind(benefitsRoutes.exportAdjustment, exportAdjustment),
  bind(benefitsRoutes.recomputeAdjustment, recomputeAdjustment),
  bind(benefitsRoutes.applyAdjustment, applyAdjustment),
  bind(benefitsRoutes.undoAdjustment, undoAdjustment),
]
