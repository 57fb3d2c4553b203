import type { CaseAction } from '@songtan/contract'
import { AppError, type DivisionCode, townOf } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import { postFor } from '../../platform/authz/permission.ts'
import type { WriteContext } from '../../platform/use-case/use-case.ts'
import { isDelegated } from '../org/index.ts'
import { appendStep, lockCase, updateCase } from './case.repo.ts'
import { type CaseFile, readCaseFile } from './case-file.queries.ts'
import { caseView } from './case-view.ts'
import type { CaseView } from './domain/case-view.ts'
import type { ClockContext } from './domain/clock.ts'
import { enter } from './domain/enter.ts'
import type { Refusal } from './domain/guards.ts'
import type { Transition } from './domain/transition.ts'
import { isClosed, permit } from './domain/transitions.ts'
import { requireMine } from './own-case.ts'
import { clockContext, noticeAgainAfterObjection } from './policy-day.ts'
import { type VerificationStanding, verificationStanding } from './verification-standing.queries.ts'

/** What a step's input always names. */
export interface StepInput {
  readonly county: string
  readonly id: string
  readonly version: number
}

export type StepContext<I extends StepInput = StepInput> = WriteContext<I>

/** A case taken for one step: locked, read, and found to allow it. */
export interface TakenCase {
  readonly file: CaseFile
  readonly view: CaseView
  readonly row: Transition
  readonly standing: VerificationStanding | undefined
  readonly clock: ClockContext
  readonly post: string | null
}

export const refuse = ({ code, params }: Refusal): never => {
  throw new AppError(409, code, params ? { params } : {})
}

/** The post that lets this actor take this very row; the permission only says "in some state". */
const postOf = ({ actor, permission }: StepContext, row: Transition, village: string): string | null => {
  if (actor.kind !== 'staff') return null
  const post = postFor(actor, { action: permission.action, posts: row.posts }, village as DivisionCode)
  if (!post) throw new AppError(403, 'permission.denied')
  return post.kind
}

/**
 * Locks and reads a case and asks the table of transitions whether this actor may take this action now.
 * @throws AppError 404 `record.not-found` | 409 `record.changed`, `case.not-now` or the code of what it waits for
 *   | 403 `permission.denied`
 */
export const takeCase = async (context: StepContext, action: CaseAction): Promise<TakenCase> => {
  const { tx, input, actor, today, services, requireArea } = context
  const { county, id, version } = input
  if (actor.kind === 'citizen') await requireMine(tx, actor.id, input)
  await lockCase(tx, { county, id }, version, ({ village }) => requireArea(village))
  const file = await readCaseFile(tx, county, id)
  if (!file) throw new AppError(404, 'record.not-found')
  const standing = await verificationStanding(tx, county, id)
  const againAfterObjection = noticeAgainAfterObjection(services, county, today)
  const view = caseView(file, { standing, againAfterObjection })
  const answer = permit(action, view, { actorId: actor.id, today })
  if (answer.kind === 'refused') return refuse(answer.refusal)
  const post = postOf(context, answer.row, file.village)
  return {
    file,
    view,
    row: answer.row,
    standing,
    post,
    clock: await clockContext(tx, services, county, today),
  }
}

/** What a step leaves besides the row of the table. */
export interface StepTaken {
  readonly note?: string | undefined
  readonly data?: object
  /** Columns of the case that this step sets beside state and clock. */
  readonly set?: Parameters<typeof updateCase>[2]
}

const delegatedToday = async ({ tx, today }: StepContext, { file, row }: TakenCase): Promise<boolean> =>
  row.action === 'accept'
    ? isDelegated(tx, file.county, townOf(file.village as DivisionCode), today)
    : file.delegated

/** Writes the step: state, clock, what is due next, the row of the way, the audit note. */
export const finishStep = async (
  context: StepContext,
  taken: TakenCase,
  { note, data, set = {} }: StepTaken = {},
) => {
  const { tx, actor, now, newId } = context
  const { file, view, row, post, clock } = taken
  const { county, id } = file
  const delegated = await delegatedToday(context, taken)
  const after = enter(row, view, { ...clock, actorId: actor.id, delegated })
  const moved = after.state !== view.state
  const version = await updateCase(
    tx,
    { county, id },
    {
      state: after.state,
      delegated: after.delegated,
      clerkId: after.clerkId ?? null,
      nextDueOn: after.next?.on ?? null,
      nextDueOf: after.next?.of ?? null,
      ...(moved ? { stateSince: now } : {}),
      ...(moved && isClosed(after.state) ? { closedAt: now, outcome: after.state } : {}),
      ...(after.clock.kind === 'running'
        ? {
            acceptedOn: after.clock.acceptedOn,
            dueOn: after.clock.dueOn,
            dueProvisional: after.clock.provisional,
            termDays: after.clock.days,
          }
        : {}),
      ...set,
    },
  )
  await appendStep(tx, newId(), {
    ...{ county, caseId: id, action: row.action, fromState: view.state, toState: after.state },
    ...{ actorKind: actor.kind, actorId: actorRef(actor), actorLabel: actor.label, post, at: now },
    ...{ basis: row.basis.map(({ zh }) => zh).join(';'), note: note ?? null, data },
  })
  context.note({ householdId: file.householdId, subject: { kind: 'case', id } })
  return { id, version, state: after.state, nextDueOn: after.next?.on ?? null }
}
