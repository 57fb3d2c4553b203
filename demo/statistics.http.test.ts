import { benefitsRoutes, casesRoutes, type InputOf, registryRoutes, reportingRoutes } from '@songtan/contract'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { staffAs } from '../test-kit/actors.ts'
import { testApp } from '../test-kit/app.ts'
import { fillDemo } from './fill-demo.ts'

/** The small demo, as it stands on a Monday; its work began weeks before, over the turn of two months. */
const app = await testApp({ day: '2026-11-23' })
const COUNTY = '619902'
const TOWN = '619902001000'
const { services, database } = app

beforeAll(async () => {
  const owner = new pg.Client(database.ownerUrl)
  await owner.connect()
  const { dataFolder } = services.config
  await fillDemo({ size: 'small', owner, services, dataFolder, onProgress: async () => undefined })
  await owner.end()
})

const examiner = await staffAs(services, 'county-examiner', COUNTY)
const approver = await staffAs(services, 'town-approver', TOWN)
const auditor = await staffAs(services, 'auditor', COUNTY)
type Asked = Omit<InputOf<typeof reportingRoutes.readStatistics>, 'county'>

const statistics = async (actor = examiner, asked: Asked = {}) => {
  const { status, body, problem } = await app.call(actor, reportingRoutes.readStatistics, {
    ...{ county: COUNTY, ...asked },
  })
  expect(status, problem?.code).toBe(200)
  return body
}
const listed = async (list: string, asked: Asked = {}, actor = examiner) => {
  const { status, body } = await app.call(actor, reportingRoutes.listStatisticCases, {
    ...{ county: COUNTY, limit: 200, ...asked },
    list: list as 'filed',
  })
  expect(status).toBe(200)
  const { items, total = 0 } = body
  expect(items).toHaveLength(total)
  return total
}
const work = async (area: string | undefined, actor = examiner) =>
  (await app.call(actor, casesRoutes.countWork, { ...(area ? { area } : {}) })).body
const families = async (familyClass: 'dibao', area?: string, actor = examiner) => {
  const found: { readonly members: number }[] = []
  for (let after: string | undefined, more = true; more; ) {
    const { body } = await app.call(actor, registryRoutes.searchFamilies, {
      ...{ county: COUNTY, class: familyClass, limit: 200 },
      ...(area ? { area } : {}),
      ...(after ? { after } : {}),
    })
    found.push(...body.items)
    after = body.next
    more = after !== undefined
  }
  return { families: found.length, persons: found.reduce((sum, { members }) => sum + members, 0) }
}
const LISTS = {
  ...{ filed: 'filed', confirmed: 'confirmed', refused: 'refused', withdrawn: 'withdrawn' },
  ...{ terminated: 'terminated', onTime: 'on-time', late: 'late' },
} as const

describe('every figure equals the list behind it', () => {
  it('by month', async () => {
    const { months } = await statistics()
    expect(months).toHaveLength(12)
    for (const month of months)
      for (const [name, list] of Object.entries(LISTS))
        expect(await listed(list, { from: month.month, to: month.month }), `${name} in ${month.month}`).toBe(
          month[name as keyof typeof LISTS],
        )
    expect(months.filter(({ filed }) => filed > 0).length).toBeGreaterThan(1)
    expect(months.reduce((sum, { confirmed, refused }) => sum + confirmed + refused, 0)).toBeGreaterThan(1)
  })

  it('by town', async () => {
    const { towns } = await statistics()
    expect(towns.length).toBeGreaterThan(5)
    for (const { town, filed, decided, onTime, late, open, overdue } of towns) {
      expect(await listed('filed', { area: town })).toBe(filed)
      expect(await listed('decided', { area: town })).toBe(decided)
      expect(await listed('on-time', { area: town })).toBe(onTime)
      expect(await listed('late', { area: town })).toBe(late)
      expect(await work(town)).toMatchObject({ all: open, overdue })
    }
  })

  it('of the caseload, by class and by town', async () => {
    const { classes, towns } = await statistics()
    for (const { class: familyClass, ...counts } of classes)
      expect(await families(familyClass as 'dibao')).toEqual(counts)
    const [first] = towns
    const inTown = await Promise.all(
      classes.map(({ class: familyClass }) => families(familyClass as 'dibao', first?.town)),
    )
    expect(inTown.reduce((sum, one) => sum + one.families, 0)).toBe(first?.families)
    expect(inTown.reduce((sum, one) => sum + one.persons, 0)).toBe(first?.persons)
  })

  it('of the money, to the fen: the ledger’s bank account and the runs of each month', async () => {
    const { months, towns } = await statistics()
    const ledger = await app.call(auditor, benefitsRoutes.readLedger, { county: COUNTY })
    const bank = ledger.body.accounts.find(({ code }) => code === 'bank')
    const amounts = months.flatMap(({ spending }) => spending.map(({ amount }) => amount))
    const spent = amounts.reduce((sum, amount) => sum + amount, 0)
    expect(spent).toBeGreaterThan(0)
    expect(spent).toBe(-(bank?.balance ?? 0))
    expect(towns.reduce((sum, town) => sum + town.spent, 0)).toBe(spent)
    for (const { month, spending } of months)
      for (const { program, amount } of spending) {
        const runs = await app.call(auditor, benefitsRoutes.listRuns, { county: COUNTY, month, program })
        const failed = await Promise.all(
          runs.body.items.map(({ id }) =>
            app.call(auditor, benefitsRoutes.listRunLines, { county: COUNTY, id, state: 'failed' }),
          ),
        )
        const lost = failed.flatMap(({ body }) => body.items).reduce((sum, line) => sum + line.amount, 0)
        const paid = runs.body.items.filter(({ state }) => ['returned', 'settled'].includes(state))
        expect(paid.reduce((sum, { total }) => sum + total, 0) - lost, `${program} in ${month}`).toBe(amount)
      }
  })

  it('of the waits: no case is lost between bins and lists', async () => {
    const { toDecision, toMoney } = await statistics()
    expect(toDecision.cases).toBe(await listed('decided'))
    expect(toDecision.bins.reduce((sum, { cases }) => sum + cases, 0)).toBe(toDecision.cases)
    expect(toMoney.cases).toBe(await listed('paid'))
    expect(toMoney.waiting).toBe(await listed('unpaid'))
    expect(toMoney.cases + toMoney.waiting).toBe(await listed('confirmed'))
  })
})

describe('the list behind a figure', () => {
  it('is read page by page in the order of filing: nothing twice, nothing left out', async () => {
    const { filedAt } = await services.db
      .selectFrom('cases.case_file')
      .select('filedAt')
      .where('county', '=', COUNTY)
      .orderBy('filedAt')
      .executeTakeFirstOrThrow()
    // Filed at one moment, to the microsecond: the number of the application decides.
    await services.db
      .updateTable('cases.case_file')
      .set({ filedAt })
      .where('state', '=', 'confirmed')
      .execute()
    const ids: string[] = []
    for (let after: string | undefined, more = true; more; ) {
      const { body } = await app.call(examiner, reportingRoutes.listStatisticCases, {
        ...{ county: COUNTY, list: 'filed', limit: 3 },
        ...(after ? { after } : {}),
      })
      ids.push(...body.items.map(({ caseId }) => caseId))
      after = body.next
      more = after !== undefined
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(await listed('filed'))
  })
})

describe('on the last and the first moment of a month', () => {
  const set = async (values: { filedAt?: Date; closedAt?: Date; dueOn?: string }) => {
    const file = await services.db
      .selectFrom('cases.case_file')
      .select('id')
      .where('county', '=', COUNTY)
      .where('state', '=', 'refused')
      .executeTakeFirstOrThrow()
    await services.db.updateTable('cases.case_file').set(values).where('id', '=', file.id).execute()
  }
  const inMonth = async (month: string) => (await statistics(auditor, { from: month, to: month })).months[0]

  it('an application counts where Shanghai’s clock has it', async () => {
    await set({ filedAt: new Date('2024-03-31T15:59:59.999Z') })
    expect([(await inMonth('2024-03'))?.filed, (await inMonth('2024-04'))?.filed]).toEqual([1, 0])
    expect([await listed('filed', { from: '2024-03', to: '2024-03' })]).toEqual([1])
    await set({ filedAt: new Date('2024-03-31T16:00:00Z') })
    expect([(await inMonth('2024-03'))?.filed, (await inMonth('2024-04'))?.filed]).toEqual([0, 1])
    expect(await listed('filed', { from: '2024-04', to: '2024-04' })).toBe(1)
  })

  it('a decision on the last day of its term is on time, a minute later it is late', async () => {
    await set({ closedAt: new Date('2024-05-31T15:59:59Z'), dueOn: '2024-05-31' })
    expect(await inMonth('2024-05')).toMatchObject({ refused: 1, onTime: 1, late: 0 })
    await set({ closedAt: new Date('2024-05-31T16:00:00Z') })
    expect(await inMonth('2024-05')).toMatchObject({ refused: 0, onTime: 0, late: 0 })
    expect(await inMonth('2024-06')).toMatchObject({ refused: 1, onTime: 0, late: 1 })
    expect(await listed('late', { from: '2024-06', to: '2024-06' })).toBe(1)
  })
})

describe('whose rows are counted', () => {
  it('a town sees its own alone, the same as the county sees of it', async () => {
    const own = await statistics(approver)
    expect(own.towns.map(({ town }) => town)).toEqual([TOWN])
    const seen = await statistics(examiner, { area: TOWN })
    expect({ ...own, area: TOWN }).toEqual(seen)
    expect(await listed('filed', {}, approver)).toBe(await listed('filed', { area: TOWN }))
    const other = await statistics(approver, { area: '619902002000' })
    expect(other).toMatchObject({ towns: [], classes: [], toDecision: { cases: 0 } })
  })

  it('a county without a post of mine does not exist, and clerks have no statistics', async () => {
    for (const route of [reportingRoutes.readStatistics, reportingRoutes.readBoundaries] as const)
      expect((await app.call(examiner, route, { county: '619903' })).status).toBe(404)
    const clerk = await staffAs(services, 'town-clerk', TOWN)
    expect((await app.call(clerk, reportingRoutes.readStatistics, { county: COUNTY })).status).toBe(403)
    const finance = await staffAs(services, 'finance-clerk', COUNTY)
    await statistics(finance)
    const cases = await app.call(finance, reportingRoutes.listStatisticCases, {
      county: COUNTY,
      list: 'filed',
    })
    expect(cases.status).toBe(403)
  })
})

describe('what is asked for', () => {
  it('is a period that runs forward', async () => {
    const asked = { county: COUNTY, from: '2026-11', to: '2026-10' }
    const { problem } = await app.call(examiner, reportingRoutes.readStatistics, asked)
    expect(problem).toMatchObject({ status: 422, code: 'statistics.period', field: 'from' })
  })

  it('leaves as a spreadsheet, and the look is recorded', async () => {
    const { status, body } = await app.call(examiner, reportingRoutes.exportStatistics, { county: COUNTY })
    expect(status).toBe(200)
    expect(Buffer.from(body.bytes ?? (body as unknown as Buffer)).length).toBeGreaterThan(4_000)
    const rows = await services.db
      .selectFrom('platform.audit')
      .select('purpose')
      .where('action', '=', 'reporting.exportStatistics')
      .execute()
    expect(rows).toEqual([{ purpose: 'export' }])
  })

  it('has the shapes of the demo’s towns, drawn and not surveyed', async () => {
    const { body } = await app.call(examiner, reportingRoutes.readBoundaries, { county: COUNTY })
    const { towns } = await statistics()
    expect(body.schematic).toBe(true)
    const drawn = new Set(body.shapes.map(({ town }) => town))
    expect(towns.filter(({ town }) => !drawn.has(town))).toEqual([])
  })
})
