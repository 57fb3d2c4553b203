import { fen, yearMonth } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { type Decision, type HeldEntitlement, planEntitlements } from './plan-entitlements.ts'

const held = (id: string, from: string, to: string | null, program = 'dibao' as const): HeldEntitlement => ({
  id,
  program,
  fromMonth: yearMonth(from),
  toMonth: to === null ? null : yearMonth(to),
})

const decision = (from: string, monthly = 59_100, laterFrom?: string): Decision => ({
  fromMonth: yearMonth(from),
  grants: [{ program: 'dibao', personId: null, monthly: fen(monthly) }],
  laterFrom: laterFrom === undefined ? undefined : yearMonth(laterFrom),
})

describe('a new decision', () => {
  it('ends the old at the month before and starts the new', () => {
    const plan = planEntitlements([held('old', '2023-01', null)], decision('2023-05'))
    expect(plan.end).toEqual([{ id: 'old', program: 'dibao', toMonth: '2023-04' }])
    expect(plan.open).toMatchObject([{ fromMonth: '2023-05', toMonth: null, monthly: 59_100 }])
  })

  it.each([
    ['2023-05', { end: 0, void: 1 }],
    ['2023-06', { end: 0, void: 1 }],
    ['2023-04', { end: 1, void: 0 }],
  ])('voids what starts in or after its month: held from %s', (from, wanted) => {
    const plan = planEntitlements([held('old', from, null)], decision('2023-05'))
    expect({ end: plan.end.length, void: plan.void.length }).toEqual(wanted)
  })

  it('leaves alone what has ended before', () => {
    expect(planEntitlements([held('old', '2022-01', '2023-04')], decision('2023-05')).end).toEqual([])
    expect(planEntitlements([held('old', '2022-01', '2023-05')], decision('2023-05')).end).toHaveLength(1)
  })

  it('ends what it leaves out of the programmes decided together, and nothing else', () => {
    const single: HeldEntitlement = { ...held('single', '2023-01', null), program: 'dibao-single' }
    const senior: HeldEntitlement = { ...held('senior', '2023-01', null), program: 'senior-allowance' }
    const plan = planEntitlements([single, senior], decision('2023-05'))
    expect(plan.end.map(({ id }) => id)).toEqual(['single'])
  })
})

describe('a decision told late', () => {
  it('fills only the months up to the next decision', () => {
    const plan = planEntitlements([held('next', '2023-07', null)], decision('2023-05', 59_100, '2023-07'))
    expect(plan).toMatchObject({ end: [], void: [], open: [{ fromMonth: '2023-05', toMonth: '2023-06' }] })
  })

  it('changes nothing when the next one starts with it or before', () => {
    for (const later of ['2023-05', '2023-04'])
      expect(planEntitlements([held('next', later, null)], decision('2023-05', 1, later))).toEqual({
        end: [],
        void: [],
        open: [],
      })
  })
})
