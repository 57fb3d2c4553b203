import { z } from 'zod'
import { actorKind } from '../actors.ts'
import { CASE_TERMS } from '../case-codes.ts'
import { day } from '../fields.ts'

/** Stages of the way of an application (办理全程), in the order in which the law puts them. */
export const WAY_STAGES = [
  'received',
  'accepted',
  'verification',
  'survey',
  'assessed',
  'opinion',
  'noticed',
  'county',
  'decided',
  'delivered',
] as const
export type WayStage = (typeof WAY_STAGES)[number]

/** `skipped`: this application does not pass it, or ended before it. */
export const wayStanding = z.enum(['done', 'now', 'ahead', 'skipped'])

/** How a stage lies against its term: kept or missed where it is done, running or run out where it is not. */
export const termStanding = z.enum(['in-time', 'late', 'open', 'due-today', 'overdue'])

export const wayStageView = z.object({
  stage: z.enum(WAY_STAGES),
  standing: wayStanding,
  on: day.nullable().describe('the day it was done; of a stage under way the day it began'),
  by: z
    .object({ kind: actorKind, names: z.array(z.string()).describe('of staff and operators only') })
    .nullable(),
  post: z.string().nullable(),
  times: z.number().int().describe('more than 1 where it had to be done again'),
  term: z
    .object({ of: z.enum(CASE_TERMS), dueOn: day, standing: termStanding, provisional: z.boolean() })
    .nullable(),
})
