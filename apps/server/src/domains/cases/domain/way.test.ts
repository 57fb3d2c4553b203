import { CASE_ACTIONS, type CaseAction, type PostKind } from '@songtan/contract'
import { addDays, type PlainDate, plainDate } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseView } from './case-view.ts'
import { type CaseTerms, dueOf } from './clock.ts'
import { enter } from './enter.ts'
import { permit, TRANSITIONS } from './transitions.ts'
import { refuseVisitors } from './visitors.ts'

const calendar = { years: new Set([2023]), rest: new Set<string>(), work: new Set<string>() }
const days = (n: number) => ({ n, unit: 'working-day' }) as const
const terms: CaseTerms = {
  'investigation-start': days(3),
  total: days(30),
  'total-delegated': days(20),
  'total-extended': days(45),
  'county-review': days(10),
  notice: { n: 7, unit: 'calendar-day' },
  'refusal-letter': days(3),
  'appeal-review': { n: 60, unit: 'calendar-day' },
  'appeal-suit': { n: 6, unit: 'month' },
}

/** Few people with many posts, so that one and the same person often tries what it may not. */
const STAFF: Readonly<Record<string, readonly PostKind[]>> = {
  ann: ['town-clerk', 'town-approver', 'county-approver', 'village-assistant'],
  bo: ['town-clerk', 'town-approver', 'county-examiner', 'village-assistant'],
  cy: ['town-clerk', 'town-approver', 'county-approver', 'county-examiner', 'village-assistant'],
  eli: ['town-clerk', 'town-approver', 'county-approver', 'county-examiner'],
  di: ['town-approver', 'county-approver', 'county-examiner'],
}
const NAMES = Object.keys(STAFF)

interface Model {
  readonly view: CaseView
  readonly today: PlainDate
  /** What an onlooker wrote down, independent of the view. */
  readonly seen: readonly { readonly action: CaseAction; readonly by: string; readonly on: PlainDate }[]
}

const START: Model = {
  view: {
    state: 'submitted',
    delegated: false,
    closeRelative: false,
    countyVisitRequired: false,
    supplementAsked: false,
    clerkId: undefined,
    clock: { kind: 'not-started' },
    next: undefined,
    surveys: [],
    verification: { kind: 'none' },
    assessment: undefined,
    notice: undefined,
    openObjections: 0,
    objections: 0,
    lettersToDeliver: 0,
  },
  today: plainDate('2023-03-01'),
  seen: [],
}

interface Try {
  readonly action: CaseAction
  readonly by: string
  readonly other: string
  readonly luck: boolean
  readonly wait: number
}

/** What a step leaves beside the case, as the use cases write it. */
const beside = (model: Model, { action, by, other, luck }: Try): Partial<CaseView> | undefined => {
  const { view, today } = model
  const survey = (level: 'town' | 'county'): Partial<CaseView> | undefined =>
    refuseVisitors(view, [by, other])
      ? undefined
      : {
          surveys: [
            ...view.surveys,
            {
              id: String(view.surveys.length),
              level,
              visitors: [by, other],
              signed: [false, false],
              familySigned: false,
              counts: true,
            },
          ],
        }
  switch (action) {
    case 'request-supplement':
      return { supplementAsked: true, lettersToDeliver: 1 }
    case 'register-close-relative':
      return { closeRelative: true }
    case 'start-investigation':
      return { verification: luck ? { kind: 'complete' } : { kind: 'partial', open: 2 } }
    case 'record-paper-evidence':
      return view.verification.kind === 'partial'
        ? { verification: { kind: 'partial', open: view.verification.open - 1 } }
        : undefined
    case 'record-survey':
      return survey('town')
    case 'county-visit':
      return survey('county')
    case 'sign-survey':
      return {
        surveys: view.surveys.map((s) => ({
          ...s,
          signed: [s.signed[0] || s.visitors[0] === by, s.signed[1] || s.visitors[1] === by],
        })),
      }
    case 'sign-survey-family':
      return { surveys: view.surveys.map((s) => ({ ...s, familySigned: true })) }
    case 'assess':
      return { assessment: { id: 'x', fresh: true, missing: 0, reviews: [], eligible: luck } }
    case 'post-notice': {
      const lastDay = dueOf(terms.notice, today, calendar).day
      return { notice: { id: 'n', firstDay: today, lastDay, takenDown: false, current: true } }
    }
    case 'take-down-notice':
      return view.notice ? { notice: { ...view.notice, takenDown: true } } : undefined
    case 'object':
      return view.state === 'county-review'
        ? {
            openObjections: 1,
            objections: view.objections + 1,
            countyVisitRequired: true,
            surveys: view.surveys.map((s) => ({ ...s, counts: s.level === 'town' })),
          }
        : { openObjections: 1, objections: view.objections + 1 }
    case 'resolve-objection':
      return { openObjections: 0 }
    default:
      return {}
  }
}

const attempt = (model: Model, given: Omit<Try, 'action'> & { wild: boolean; pick: number }): Model => {
  const tried = { ...given, action: chosen(model, given) }
  const today = addDays(model.today, tried.wait)
  const waited = { ...model, today }
  const answer = permit(tried.action, model.view, { actorId: tried.by, today })
  if (answer.kind === 'refused') return waited
  const may = answer.row.posts.some((post) => STAFF[tried.by]?.includes(post)) || answer.row.job
  const added = may ? beside(waited, tried) : undefined
  if (!added) return waited
  const context = { today, terms, calendar, actorId: tried.by, delegated: tried.luck }
  const turned = answer.to === 'reinvestigating' && model.view.state !== 'reinvestigating'
  const view: CaseView = { ...model.view, ...enter(answer.row, model.view, context), ...added }
  return {
    view: turned && view.assessment ? { ...view, assessment: { ...view.assessment, fresh: false } } : view,
    today,
    seen: [...model.seen, { action: tried.action, by: tried.by, on: today }],
  }
}

/** Mostly steps that the table has for the state, so that many walks reach a decision. */
const chosen = ({ view }: Model, { wild, pick }: { wild: boolean; pick: number }): CaseAction => {
  const level = (action: CaseAction) => (action === 'county-visit' ? 'county' : 'town')
  const again = (action: CaseAction) =>
    ['record-survey', 'county-visit'].includes(action) && view.surveys.some((s) => s.level === level(action))
  const fitting = TRANSITIONS.filter(
    ({ from, action }) => from.includes(view.state) && !RARE.has(action) && !again(action),
  )
  const from = wild || fitting.length === 0 ? CASE_ACTIONS : fitting.map((row) => row.action)
  return from[pick % from.length] ?? 'accept'
}
const RARE = new Set<CaseAction>([
  'withdraw',
  'terminate',
  'return-to-town',
  'object',
  'register-close-relative',
])

const tries = fc.array(
  fc.record({
    wild: fc.integer({ min: 0, max: 20 }).map((n) => n === 0),
    pick: fc.nat(),
    by: fc.constantFrom(...NAMES),
    other: fc.constantFrom(...NAMES),
    luck: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    wait: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 80, maxLength: 200 },
)

describe('any way through the table', () => {
  it('reaches a decision only accepted, surveyed and signed, shown for its days, by a person of its own', () => {
    let reached = 0
    fc.assert(
      fc.property(tries, fc.boolean(), (list, closeRelative) => {
        const end = list.reduce(attempt, { ...START, view: { ...START.view, closeRelative } })
        const { view, seen } = end
        const decided = seen.find((step) => step.action === 'confirm' || step.action === 'refuse')
        expect(['confirmed', 'refused'].includes(view.state)).toBe(decided !== undefined)
        if (!decided) return
        reached += 1
        const first = (name: CaseAction) => seen.find((step) => step.action === name)
        const clerk = first('accept')?.by
        const posted = seen.findLast((step) => step.action === 'post-notice')?.on
        expect(clerk).toBeDefined()
        expect(decided.by).not.toBe(clerk)
        const visitors = view.surveys.flatMap((survey) => survey.visitors)
        expect(visitors).not.toContain(decided.by)
        expect(visitors).not.toContain(clerk)
        const signers = seen.filter((step) => step.action === 'sign-survey').map((step) => step.by)
        expect(new Set(signers).size).toBeGreaterThanOrEqual(2)
        expect(first('sign-survey-family')).toBeDefined()
        expect(posted && addDays(posted, 7) < decided.on).toBe(true)
        if (closeRelative || first('register-close-relative')) expect(first('county-visit')).toBeDefined()
      }),
      { numRuns: 600 },
    )
    expect(reached).toBeGreaterThan(20)
  })
})
