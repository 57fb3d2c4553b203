import { benefitsRoutes, PAYABLE_PROGRAMS, type PayableProgram } from '@songtan/contract'
import { addMonths, firstDay, type YearMonth, yearMonth } from '@songtan/kernel'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import { decide, type Family, familyIn, recordAccount } from '../../../../../test-kit/factories/payments.ts'
import { verifyLedger } from './verify-ledger.ts'

const app = await testApp({ day: '2023-01-03' })
const desk = await payDesk(app)
const decider = await staffAs(app.services, 'county-approver')
const { county } = PLACES
const { db } = app.services
const FIRST = yearMonth('2023-01')
const FAMILIES = 4

interface World {
  readonly program: PayableProgram
  readonly families: readonly Family[]
  /** Months passed since the first. */
  passed: number
}

type Step =
  | { readonly do: 'month' | 'build' | 'cancel' }
  | { readonly do: 'advance'; readonly failing: number }
  | { readonly do: 'decide'; readonly who: number; readonly back: number; readonly monthly: number }
  | { readonly do: 'stop'; readonly who: number; readonly back: number }
  | { readonly do: 'account'; readonly who: number }
  | { readonly do: 'plan'; readonly cap: number }
  | { readonly do: 'repay'; readonly part: number }

const who = fc.integer({ min: 0, max: FAMILIES - 1 })
const back = fc.integer({ min: -1, max: 3 })
const upTo = (max: number) => fc.integer({ min: 1, max })
const plain = (name: 'month' | 'build' | 'cancel') => fc.constant({ do: name })
const does = <const N extends Step['do']>(name: N) => fc.constant(name)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: plain('month') },
  { weight: 1, arbitrary: plain('build') },
  { weight: 1, arbitrary: plain('cancel') },
  { weight: 18, arbitrary: fc.record({ do: does('advance'), failing: fc.constantFrom(0, 0, 1, 6, 8) }) },
  { weight: 3, arbitrary: fc.record({ do: does('decide'), who, back, monthly: fc.nat(90_000) }) },
  { weight: 1, arbitrary: fc.record({ do: does('stop'), who, back }) },
  { weight: 3, arbitrary: fc.record({ do: does('account'), who }) },
  { weight: 3, arbitrary: fc.record({ do: does('plan'), cap: upTo(50_000) }) },
  { weight: 1, arbitrary: fc.record({ do: does('repay'), part: upTo(90_000) }) },
)

const monthOf = ({ passed }: World, backward = 0): YearMonth =>
  addMonths(FIRST, Math.max(0, passed - backward))

const runIn = ({ program }: World, states: readonly string[]) =>
  db
    .selectFrom('benefits.run')
    .select('id')
    .where('program', '=', program)
    .where('state', 'in', states)
    .orderBy('month')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()

const atBank = ({ program }: World) =>
  db
    .selectFrom('benefits.bank_file as f')
    .innerJoin('benefits.run as r', 'r.id', 'f.runId')
    .select('f.id')
    .where('r.program', '=', program)
    .where('f.returnedAt', 'is', null)
    .executeTakeFirst()

const openReceivable = ({ program }: World) =>
  db
    .selectFrom('benefits.receivable')
    .select(['id', 'version'])
    .where('program', '=', program)
    .where('closedAt', 'is', null)
    .executeTakeFirst()

const familyAt = ({ families }: World, index: number): Family => {
  const found = families[index]
  if (!found) throw new Error('a family')
  return found
}

const stop = async (family: Family, lastMonth: YearMonth): Promise<unknown> => {
  const row = await db
    .selectFrom('benefits.entitlement')
    .select(['id', 'version'])
    .where('householdId', '=', family.householdId)
    .where('voidedAt', 'is', null)
    .orderBy('fromMonth', 'desc')
    .limit(1)
    .executeTakeFirst()
  const body = { lastMonth, reason: 'moved', note: '迁出' } as const
  return row && app.call(decider, benefitsRoutes.stopEntitlement, { county, ...row, ...body })
}

/** Moves the oldest unfinished business of the programme on by one step. */
const advance = async (world: World, failing: number): Promise<unknown> => {
  const file = await atBank(world)
  const fails = (number: string) =>
    world.families.some((family, i) => family.number === number && (failing >> i) % 2 === 1)
  if (file) return desk.answer(file.id, (number) => (fails(number) ? '冻结' : undefined))
  const built = await runIn(world, ['built'])
  if (built) return desk.approve(built.id)
  const approved = await runIn(world, ['approved'])
  if (approved) return desk.send(approved.id)
  const returned = await runIn(world, ['returned'])
  const sent = returned && (await desk.send(returned.id))
  return sent?.status === 200 ? sent : desk.build(monthOf(world), world.program)
}

const withReceivable = async (
  world: World,
  act: (row: { id: string; version: number }) => Promise<unknown>,
): Promise<unknown> => {
  const row = await openReceivable(world)
  return row && act(row)
}

/** Steps that the rules refuse are refused; what counts is that the books fit after each. */
const take = async (world: World, next: Step): Promise<unknown> => {
  const { program } = world
  switch (next.do) {
    case 'month':
      world.passed += 1
      return app.clock.moveTo(firstDay(monthOf(world)))
    case 'build':
      return desk.build(monthOf(world), program)
    case 'cancel':
      return runIn(world, ['built']).then((run) => run && desk.cancel(run.id))
    case 'advance':
      return advance(world, next.failing)
    case 'decide': {
      const grants = next.monthly === 0 ? [] : [{ program, monthly: next.monthly }]
      return decide(app.services, familyAt(world, next.who), monthOf(world, next.back), grants)
    }
    case 'stop':
      return stop(familyAt(world, next.who), monthOf(world, next.back))
    case 'account':
      return recordAccount(app.services, familyAt(world, next.who))
    case 'plan':
      return withReceivable(world, (row) =>
        app.call(desk.clerk, benefitsRoutes.planRecovery, { county, ...row, monthlyCap: next.cap }),
      )
    case 'repay':
      return withReceivable(world, (row) =>
        app.call(desk.clerk, benefitsRoutes.repayReceivable, { county, ...row, amount: next.part }),
      )
  }
}

/** Lines of approved runs against what was accrued for them, in fen. */
const accrued = async ({ program }: World) => {
  const { rows } = await sql<{ lines: number; ledger: number }>`
    select (select coalesce(sum(l.amount), 0)::bigint from benefits.line l join benefits.run u on u.id = l.run_id
        where l.program = ${program} and u.state not in ('built', 'cancelled')
          and l.state in ('listed', 'paid', 'failed', 'cancelled')) as lines,
      (select coalesce(sum(amount), 0)::bigint from benefits.transfer
        where kind = 'accrue' and credit = ${`payable:${program}`}) as ledger`.execute(db)
  return rows[0]
}

test('whatever is done in whatever order, the books fit after every step', { timeout: 240_000 }, async () => {
  const programs: PayableProgram[] = [...PAYABLE_PROGRAMS]
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 80 }), async (steps) => {
      const program = programs.pop()
      if (!program) return
      app.clock.moveTo(firstDay(FIRST))
      const families = await Promise.all(
        Array.from({ length: FAMILIES }, (_, i) => familyIn(app.services, { account: i > 0 })),
      )
      const world: World = { program, families, passed: 0 }
      for (const family of families) await decide(app.services, family, FIRST, [{ program, monthly: 59_100 }])
      for (const next of steps) {
        await take(world, next)
        expect(await verifyLedger(db)).toMatchObject({ ok: true })
        const sums = await accrued(world)
        expect(sums?.lines).toBe(sums?.ledger)
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
})
