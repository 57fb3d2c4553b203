import { addMonths, type Fen, fen, type YearMonth, yearMonth } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers, monthsBetween } from './months.ts'
import {
  type OwedStretch,
  type Position,
  type PositionLine,
  type Settlement,
  settle,
} from './net-position.ts'

const month = (text: string) => yearMonth(text)

const stretch = (id: string, from: string, to: string | null, monthly: number): OwedStretch => ({
  id,
  fromMonth: month(from),
  toMonth: to === null ? null : month(to),
  monthly: fen(monthly),
})

const line = (id: string, at: string, amount: number, more: Partial<PositionLine> = {}): PositionLine => ({
  id,
  entitlementId: 'e1',
  month: month(at),
  kind: 'monthly',
  amount: fen(amount),
  state: 'paid',
  open: false,
  ...more,
})

const position = (more: Partial<Position>): Position => ({
  entitlements: [],
  lines: [],
  receivables: [],
  through: month('2023-05'),
  lastEntitlementId: 'e1',
  ...more,
})

const nothing: Settlement = { drop: [], cancel: [], add: [], reduce: [], claim: undefined }

describe('retroactive changes', () => {
  it('leaves books alone that fit', () => {
    const entitlements = [stretch('e1', '2023-04', null, 59_100)]
    const lines = [line('a', '2023-04', 59_100), line('b', '2023-05', 59_100, { state: 'listed' })]
    expect(settle(position({ entitlements, lines }))).toEqual(nothing)
  })

  it('asks back ten months of 591.00: 5,910.00 (C25, L1 §68)', () => {
    const months = monthsBetween(month('2022-08'), month('2023-05'))
    const lines = months.map((m) => line(m, m, 59_100))
    const found = settle(position({ lines }))
    expect(found.claim).toEqual({ amount: 591_000, months })
    expect(found.add).toEqual([])
  })

  it('pays the difference of a rise once, with the newest run month', () => {
    const entitlements = [stretch('e2', '2023-03', null, 70_000)]
    const lines = ['2023-03', '2023-04', '2023-05'].map((m) => line(m, m, 59_100))
    const found = settle(position({ entitlements, lines }))
    expect(found.add).toEqual([{ entitlementId: 'e2', month: '2023-05', kind: 'back-pay', amount: 32_700 }])
    expect(found.claim).toBeUndefined()
  })

  it('nets both ways: more from March, nothing in May', () => {
    const entitlements = [stretch('e2', '2023-03', '2023-04', 70_000)]
    const lines = ['2023-03', '2023-04', '2023-05'].map((m) => line(m, m, 59_100))
    const found = settle(position({ entitlements, lines }))
    expect(found.claim).toEqual({ amount: 59_100 - 2 * 10_900, months: ['2023-05'] })
    expect(found.add).toEqual([])
  })

  it('takes a claim back before it pays anything', () => {
    const entitlements = [stretch('e1', '2023-04', null, 59_100)]
    const lines = [line('a', '2023-04', 59_100), line('b', '2023-05', 59_100)]
    const receivables = [{ id: 'r', claimed: fen(59_100), free: fen(50_000) }]
    const found = settle(position({ entitlements, lines, receivables }))
    expect(found.reduce).toEqual([{ receivableId: 'r', amount: 50_000 }])
    expect(found.add).toEqual([{ entitlementId: 'e1', month: '2023-05', kind: 'back-pay', amount: 9_100 }])
  })

  it('cancels what failed at the bank and is not owed: it was never paid, nothing is asked back', () => {
    const entitlements = [stretch('e1', '2023-04', '2023-04', 59_100)]
    const lines = [line('a', '2023-04', 59_100), line('b', '2023-05', 59_100, { state: 'failed' })]
    expect(settle(position({ entitlements, lines }))).toEqual({ ...nothing, cancel: ['b'] })
  })

  it('gives a month that no run has seen its own line, and drops one made for another entitlement', () => {
    const entitlements = [stretch('e2', '2023-04', null, 60_000)]
    const lines = [line('b', '2023-05', 59_100, { state: 'waiting', open: true })]
    const found = settle(position({ entitlements, lines }))
    expect(found.drop).toEqual(['b'])
    expect(found.add.map(({ month: at, amount }) => [at, amount])).toEqual([
      ['2023-04', 60_000],
      ['2023-05', 60_000],
    ])
  })

  it('makes an open line anew that belongs to a replaced decision, be the amount the same', () => {
    const entitlements = [stretch('e2', '2023-05', null, 59_100)]
    const lines = [line('b', '2023-05', 59_100, { state: 'waiting', open: true })]
    const found = settle(position({ entitlements, lines }))
    expect(found.drop).toEqual(['b'])
    expect(found.add).toEqual([{ entitlementId: 'e2', month: '2023-05', kind: 'monthly', amount: 59_100 }])
  })

  it('never brings a cancelled month back; what is owed again comes as back-pay', () => {
    const entitlements = [stretch('e1', '2023-05', null, 59_100)]
    const lines = [line('b', '2023-05', 59_100, { state: 'cancelled' })]
    const { add } = settle(position({ entitlements, lines }))
    expect(add).toEqual([{ entitlementId: 'e1', month: '2023-05', kind: 'back-pay', amount: 59_100 }])
  })
})

describe('the months at the edge', () => {
  it.each([
    ['2023-05', 1],
    ['2023-06', 0],
  ])('an entitlement from %s has %i months through May', (from, months) => {
    expect(settle(position({ entitlements: [stretch('e1', from, null, 100)] })).add).toHaveLength(months)
  })
})

const FIRST = month('2023-01')
const at = (index: number): YearMonth => addMonths(FIRST, index)

/** Stretches that never overlap, cut at random months; some are without pay. */
const stretches = fc
  .array(
    fc.record({ length: fc.integer({ min: 1, max: 5 }), monthly: fc.integer({ min: 0, max: 90_000 }) }),
    {
      maxLength: 5,
    },
  )
  .map((parts) => {
    let index = 0
    return parts.flatMap(({ length, monthly }, i) => {
      const from = at(index)
      index += length
      return monthly === 0 ? [] : [stretch(`e${i}`, from, at(index - 1), monthly)]
    })
  })

const STATES = ['waiting', 'listed', 'paid', 'failed', 'cancelled'] as const

const lines = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 17 }), fc.boolean()), {
    maxLength: 14,
    selector: ([index, back]) => `${index} ${back}`,
  })
  .chain((slots) =>
    fc.tuple(
      ...slots.map(([index, back]) =>
        fc.record({
          id: fc.constant(`${index}-${back}`),
          entitlementId: fc.constantFrom('e0', 'e1', 'e2'),
          month: fc.constant(at(index)),
          kind: fc.constant(back ? ('back-pay' as const) : ('monthly' as const)),
          amount: fc.integer({ min: 1, max: 90_000 }).map(fen),
          state: fc.constantFrom(...STATES),
          built: fc.boolean(),
        }),
      ),
    ),
  )
  .map((found) =>
    found.map(({ built, ...made }) => ({
      ...made,
      open: made.state === 'waiting' || (made.state === 'listed' && built),
    })),
  )

const receivables = fc.array(
  fc
    .record({ claimed: fc.integer({ min: 1, max: 200_000 }), used: fc.integer({ min: 0, max: 200_000 }) })
    .map(({ claimed, used }) => ({ claimed: fen(claimed), free: fen(Math.max(0, claimed - used)) })),
  { maxLength: 3 },
)

const positions = fc
  .record({ entitlements: stretches, lines, receivables, through: fc.integer({ min: 0, max: 20 }) })
  .map(({ through, ...rest }) =>
    position({
      ...rest,
      receivables: rest.receivables.map((r, i) => ({ ...r, id: `r${i}` })),
      through: at(through),
      lines: rest.lines.filter((found) => found.kind === 'back-pay' || found.month <= at(through)),
    }),
  )

const total = (amounts: readonly Fen[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

const owed = ({ entitlements, through }: Position): number =>
  total(
    monthsBetween(FIRST, through).flatMap((m) =>
      entitlements.filter((e) => covers(e, m)).map((e) => e.monthly),
    ),
  )

const granted = ({ lines: all, receivables: claims }: Position): number =>
  total(all.filter((l) => l.state !== 'cancelled').map((l) => l.amount)) - total(claims.map((r) => r.claimed))

/** What the books look like after a settlement was written. */
const written = (before: Position, done: Settlement): Position => ({
  ...before,
  lines: [
    ...before.lines
      .filter(({ id }) => !done.drop.includes(id))
      .map((l) => (done.cancel.includes(l.id) ? { ...l, state: 'cancelled' as const } : l)),
    ...done.add.map((l, i) => ({ ...l, id: `new${i}`, state: 'waiting' as const, open: true })),
  ],
  receivables: [
    ...before.receivables.map((r) => {
      const taken = fen(total(done.reduce.filter((x) => x.receivableId === r.id).map((x) => x.amount)))
      return { ...r, claimed: fen(r.claimed - taken), free: fen(r.free - taken) }
    }),
    ...(done.claim ? [{ id: 'new', claimed: done.claim.amount, free: done.claim.amount }] : []),
  ],
})

describe('any history at all', () => {
  it('ends with what was granted equal to what was owed', () => {
    fc.assert(
      fc.property(positions, (before) => {
        const after = written(before, settle(before))
        expect(granted(after)).toBe(owed(after))
      }),
      { numRuns: 2_000 },
    )
  })

  it('is settled once: a second time changes nothing', () => {
    fc.assert(
      fc.property(positions, (before) => {
        expect(settle(written(before, settle(before)))).toEqual(nothing)
      }),
      { numRuns: 2_000 },
    )
  })

  it('keeps one line for a month and kind, and touches nothing that has gone to the bank', () => {
    fc.assert(
      fc.property(positions, (before) => {
        const done = settle(before)
        const slots = written(before, done).lines.map((l) => `${l.month} ${l.kind}`)
        expect(new Set(slots).size).toBe(slots.length)
        const closed = before.lines.filter((l) => !l.open).map((l) => l.id)
        expect(done.drop.filter((id) => closed.includes(id))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })
})
