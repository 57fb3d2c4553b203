import { AppError } from '@songtan/kernel'
import type { Actor } from '../../platform/authz/actor.ts'

/** Maker and checker are persons, so only staff makes or checks. @throws AppError 403 `permission.denied` */
export const staffIdOf = (actor: Actor): string => {
  if (actor.kind !== 'staff') throw new AppError(403, 'permission.denied')
  return actor.id
}
