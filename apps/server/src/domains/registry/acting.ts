import { AppError, type PlainDate } from '@songtan/kernel'
import type { z } from 'zod'
import { actorRef } from '../../platform/authz/actor.ts'
import type { WriteContext } from '../../platform/use-case/use-case.ts'
import { familyChanged } from './events.ts'

/** Of a use case's context what the register needs to write: time, ids, who acts, the event log, the cipher. */
export type Acting = Pick<WriteContext<unknown>, 'now' | 'today' | 'newId' | 'actor' | 'emit' | 'services'>

/** Stamp of a row: when and by whom. */
export const stampOf = ({ now, actor }: Acting) => ({ recordedAt: now, recordedBy: actorRef(actor) })

export const announce = (
  acting: Acting,
  { county, householdId }: { readonly county: string; readonly householdId: string },
  payload: z.input<typeof familyChanged.payload>,
): Promise<void> => acting.emit(familyChanged, { county, subject: householdId }, payload)

/** The register tells what has happened. @throws AppError 422 `registry.day-in-future` */
export const requirePast = (day: string, today: PlainDate, field = 'on'): void => {
  if (day > today) throw new AppError(422, 'registry.day-in-future', { field })
}
