import { CASE_ACTIONS, CASE_STATES } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import type { CaseView } from './case-view.ts'
import { GUARDS } from './guards.ts'
import { offeredActions, permit, rowFor, TRANSITIONS } from './transitions.ts'

const today = plainDate('2023-04-03')
const occasion = { actorId: 'a', today }

const viewIn = (state: CaseView['state'], more: Partial<CaseView> = {}): CaseView => ({
  state,
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
  ...more,
})

describe('the table of transitions', () => {
  it.each(CASE_STATES.flatMap((state) => CASE_ACTIONS.map((action) => [state, action] as const)))(
    'answers %s × %s with a row or a code',
    (state, action) => {
      const answer = permit(action, viewIn(state), occasion)
      const row = rowFor(action, state)
      if (row) expect(answer.kind === 'allowed' || answer.refusal.code).toBeTruthy()
      else expect(answer).toEqual({ kind: 'refused', refusal: { code: 'case.not-now', params: { state } } })
    },
  )

  it('knows every action, each once for a state', () => {
    expect(new Set(TRANSITIONS.map(({ action }) => action))).toEqual(new Set(CASE_ACTIONS))
    const keys = TRANSITIONS.flatMap((row) => row.from.map((from) => `${row.action} ${from}`))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('gives each row a legal basis, somebody who may, and a sentence in both languages', () => {
    for (const row of TRANSITIONS) {
      expect(row.basis.length).toBeGreaterThan(0)
      expect(row.posts.length > 0 || row.family || row.job).toBeTruthy()
      expect(row.zh).toMatch(/[\u4e00-\u9fff].*。$/)
      expect(row.en).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('leads on from nothing that is over', () => {
    for (const state of ['confirmed', 'refused', 'withdrawn', 'terminated'] as const)
      for (const row of TRANSITIONS.filter(({ from }) => from.includes(state))) expect(row.to).toBe('stay')
  })

  it('lets nobody confirm what nobody accepted', () => {
    for (const action of ['confirm', 'refuse'] as const)
      for (const state of ['submitted', 'supplementing', 'accepted', 'investigating'] as const)
        expect(rowFor(action, state)).toBeUndefined()
  })

  it('names no condition that no row asks for', () => {
    const asked = new Set(TRANSITIONS.flatMap(({ requires }) => requires))
    expect(asked).toEqual(new Set(Object.keys(GUARDS)))
  })
})

describe('conditions', () => {
  it('asks for papers once', () => {
    expect(permit('request-supplement', viewIn('submitted'), occasion).kind).toBe('allowed')
    const again = permit('request-supplement', viewIn('submitted', { supplementAsked: true }), occasion)
    expect(again).toEqual({ kind: 'refused', refusal: { code: 'case.supplement-asked-already' } })
  })

  it.each([
    [{ kind: 'none' }, 'case.verification-missing'],
    [{ kind: 'running' }, 'case.verification-running'],
    [{ kind: 'partial', open: 1 }, 'case.verification-partial'],
    [{ kind: 'partial', open: 0 }, 'case.survey-unsigned'],
    [{ kind: 'complete' }, 'case.survey-unsigned'],
  ] as const)('forms no opinion on verification %j', (verification, code) => {
    const answer = permit('form-prelim', viewIn('investigating', { verification }), occasion)
    expect(answer).toMatchObject({ kind: 'refused', refusal: { code } })
  })

  it.each([
    ['2023-04-10', 'notice.still-showing'],
    ['2023-04-11', undefined],
  ] as const)('a notice to 04-10 holds back the county on %s: %s', (day, code) => {
    const notice = {
      id: 'n',
      firstDay: plainDate('2023-04-03'),
      lastDay: plainDate('2023-04-10'),
      takenDown: false,
      current: true,
    }
    const answer = permit(
      'send-to-county',
      viewIn('noticed', { notice, verification: { kind: 'complete' } }),
      {
        actorId: 'a',
        today: plainDate(day),
      },
    )
    expect(answer.kind === 'refused' ? answer.refusal.code : undefined).toBe(code)
  })

  it('offers a post its own steps only, with what they wait for', () => {
    const offered = offeredActions(viewIn('investigating'), ['town-approver'], occasion)
    expect(offered.map(({ row }) => row.action)).toContain('form-prelim')
    expect(offered.map(({ row }) => row.action)).not.toContain('assess')
    expect(offered.find(({ row }) => row.action === 'form-prelim')?.refusal?.code).toBe(
      'case.verification-missing',
    )
  })
})
