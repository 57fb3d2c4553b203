import { actorKind, type CaseAction, WAY_STAGES, type WayStage } from '@songtan/contract'
import { dayInShanghai, type PlainDate, plainDate } from '@songtan/kernel'
import type { CaseFile } from './case-file.queries.ts'
import type { CaseView } from './domain/case-view.ts'
import type { ClockContext } from './domain/clock.ts'
import { isSigned } from './domain/guards.ts'
import { type StageActor, type StageFact, type StageFacts, stagesOf } from './domain/stages.ts'
import { isClosed } from './domain/transitions.ts'
import type { VerificationStanding } from './verification-standing.queries.ts'

interface Way {
  readonly file: CaseFile
  readonly view: CaseView
  readonly standing: VerificationStanding | undefined
  readonly visitors: ReadonlyMap<string, string>
  readonly clock: ClockContext
}

const NAMED: ReadonlySet<string> = new Set(['staff', 'operator'])
const dayOf = (at: string): PlainDate => dayInShanghai(new Date(at))

const actorOf = ({ actor_kind, actor_label }: CaseFile['steps'][number]): StageActor => ({
  kind: actor_kind,
  names: NAMED.has(actor_kind) ? [actor_label] : [],
})

const nothing: StageFact = { done: false, passes: true, on: null, by: null, post: null, times: 0 }

/** A stage that is a step of the way: the last such step, and how often there was one. */
const stepped = ({ file: { steps } }: Way, actions: readonly CaseAction[], done = true): StageFact => {
  const taken = steps.filter(({ action }) => actions.includes(action))
  const last = taken.at(-1)
  if (!last) return nothing
  return {
    ...{ done, passes: true, on: dayOf(last.at), by: actorOf(last), post: last.post, times: taken.length },
  }
}

const verificationStage = (way: Way): StageFact => {
  const { file, view, standing } = way
  const started = stepped(way, ['start-investigation'], false)
  const settled =
    view.verification.kind === 'complete' ||
    (view.verification.kind === 'partial' && view.verification.open === 0)
  return {
    ...started,
    done: settled,
    on: settled && standing?.finishedAt ? dayInShanghai(standing.finishedAt) : started.on,
    // The law sets a day for starting it (L2 §15), none for the answers.
    measuredOn: started.on,
    term: file.acceptedOn === null ? undefined : { of: 'investigation-start', from: file.acceptedOn },
  }
}

const surveyStage = ({ file, view, visitors }: Way): StageFact => {
  const done = view.surveys.findLast((survey) => survey.level === 'town' && isSigned(survey))
  const row = file.surveys.findLast(({ id, level }) => (done ? id === done.id : level === 'town'))
  if (!row) return nothing
  const signed = [row.a_signed_at, row.b_signed_at, row.family_signed_at].filter((at) => at !== null).sort()
  const names = [row.visitor_a, row.visitor_b].map((id) => visitors.get(id) ?? '')
  return {
    ...{ done: done !== undefined, passes: true, by: { kind: 'staff', names }, post: null },
    on: done ? dayOf(signed.at(-1) ?? row.recorded_at) : row.visited_on,
    times: file.surveys.filter(({ level }) => level === 'town').length,
  }
}

const noticeStage = (way: Way): StageFact => {
  const { view, clock, file } = way
  const posted = stepped(way, ['post-notice'], false)
  const { notice } = view
  const row = file.notices.at(-1)
  if (!notice || !row) return posted
  return {
    ...posted,
    done: notice.current && notice.lastDay < clock.today,
    term: { of: 'notice', from: notice.firstDay },
    dueOn: notice.lastDay,
    measuredOn: notice.lastDay,
  }
}

const TO_COUNTY: readonly CaseAction[] = ['send-to-county']

/** The county's own review, which a delegated town does without (L5 四(一)). */
const countyStage = (way: Way): StageFact => {
  const { file, view } = way
  const sent = stepped(way, TO_COUNTY, false)
  const decidedOn = file.decision ? plainDate(file.decision.decided_on) : null
  if (sent.on === null) return { ...nothing, passes: !view.delegated }
  return {
    ...sent,
    done: decidedOn !== null,
    measuredOn: decidedOn,
    term: { of: 'county-review', from: sent.on },
  }
}

const decisionStage = (way: Way): StageFact => {
  const { file, view } = way
  const ended = stepped(way, ['confirm', 'refuse', 'withdraw', 'terminate'])
  if (file.acceptedOn === null || file.dueOn === null) return ended
  const of =
    view.clock.kind === 'running' && view.clock.extended
      ? 'total-extended'
      : view.delegated
        ? 'total-delegated'
        : 'total'
  return { ...ended, term: { of, from: file.acceptedOn }, dueOn: file.dueOn }
}

/** The letter of the decision or of the end of the procedure; whoever withdraws gets none. */
const deliveryStage = (way: Way): StageFact => {
  const { letters, state } = way.file
  const letter = letters.findLast(({ kind }) => kind !== 'supplement')
  if (!letter) return { ...nothing, passes: state !== 'withdrawn' }
  const done = letter.delivered_at !== null
  const step = stepped(way, ['deliver-letter'], done)
  return {
    ...step,
    ...(done ? {} : { by: null, post: null }),
    on: dayOf(letter.delivered_at ?? letter.issued_at),
    times: done ? 1 : 0,
    term: { of: 'refusal-letter', from: dayOf(letter.issued_at) },
    dueOn: plainDate(letter.due_on),
  }
}

const factsOf = (way: Way): StageFacts => {
  const { view, file } = way
  const { state, assessment } = view
  const proposed = !['submitted', 'supplementing', 'accepted', 'investigating', 'reinvestigating'].includes(
    state,
  )
  const held = file.proposedAssessmentId !== null && proposed
  return {
    received: stepped(way, ['file-application']),
    accepted: stepped(way, ['accept']),
    verification: verificationStage(way),
    survey: surveyStage(way),
    assessed: stepped(way, ['assess'], assessment?.fresh === true && assessment.missing === 0),
    opinion: stepped(way, ['form-prelim'], held),
    noticed: noticeStage(way),
    county: countyStage(way),
    decided: decisionStage(way),
    delivered: deliveryStage(way),
  } satisfies Record<WayStage, StageFact>
}

/** The whole way of a case as its page shows it (办理全程): each stage with its day, who took it, and its term. */
export const wayPart = (way: Way) =>
  stagesOf(factsOf(way), {
    order: WAY_STAGES,
    over: isClosed(way.view.state),
    next: way.view.next,
    clock: way.clock,
  }).map(({ by, ...stage }) => ({
    ...stage,
    by: by && { kind: actorKind.parse(by.kind), names: [...by.names] },
  }))
