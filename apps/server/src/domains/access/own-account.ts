import { AppError } from '@songtan/kernel'
import type { Actor, CitizenActor, StaffActor } from '../../platform/authz/actor.ts'

/** The member of staff whose own account this is about. @throws AppError 401 `session.required` */
export const staffOnly = (actor: Actor): StaffActor => {
  if (actor.kind !== 'staff') throw new AppError(401, 'session.required')
  return actor
}

/** @throws AppError 401 `session.required` */
export const citizenOnly = (actor: Actor): CitizenActor => {
  if (actor.kind !== 'citizen') throw new AppError(401, 'session.required')
  return actor
}
