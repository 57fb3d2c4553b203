import {
  benefitsRoutes,
  casesRoutes,
  type Route,
  registryRoutes,
  reportingRoutes,
  verificationRoutes,
} from '@songtan/contract'
import type pg from 'pg'
import { writeCursor } from '../apps/server/src/platform/db/cursor.ts'
import { idOf } from './fill-lists.ts'

/** The name that the filling gives to the fifty-thousandth person. */
const SOMEBODY = `暖${String.fromCharCode(20_000, 20_450)}`

interface Filled {
  readonly county: string
  readonly today: string
  readonly rows: number
}

export interface List {
  readonly name: string
  /** Who asks; the county's approver unless said. */
  readonly as?: 'finance-clerk' | 'verification-officer'
  readonly route: Route
  readonly input: Readonly<Record<string, unknown>>
  /** The same page and its count, without rights, audit or words. */
  readonly bare: readonly string[]
}

const OPEN = (where: string) => [
  `select c.*, p.name from cases.case_file c join registry.person p on p.county = c.county and p.id = c.applicant_id
   where c.county = '619902' and c.closed_at is null and ${where} order by c.next_due_on, c.id limit 51`,
  `select count(*) from cases.case_file c where c.county = '619902' and c.closed_at is null and ${where}`,
]
const FAMILIES = (where: string) => [
  `select h.*, p.name from registry.household h join registry.person p on p.county = h.county and p.id = h.head_id
   where h.county = '619902' and h.closed_on is null and ${where} order by h.village, h.id limit 51`,
  `select count(*) from registry.household h where h.county = '619902' and h.closed_on is null and ${where}`,
]

/** The cursor of the row in the middle of a list. */
const middle = async (pool: pg.Pool, sql: string, rows: number): Promise<string> => {
  const found = await pool.query<{ sort: string; id: string }>(
    `${sql} offset (${Math.floor(rows / 2)}) limit 1`,
  )
  const [row] = found.rows
  if (!row) throw new Error('the list has no middle')
  return writeCursor([row.sort, row.id])
}

/** Figures, letters, orders, lines of a run, duplicates and the page of statistics. */
const others = async (pool: pg.Pool, { county, today, rows }: Filled): Promise<List[]> => {
  const { rows: runs } = await pool.query<{ id: string }>(`select ${idOf('list-run', "'1'")} as id`)
  const run = runs[0]?.id ?? ''
  const order = await middle(
    pool,
    `select due_on::text as sort, id from verification.check_order where county = '${county}' order by due_on, id`,
    rows,
  )
  const orders = (name: string, input: List['input'], where: string): List => ({
    ...{ name: `orders ${name}`, as: 'verification-officer', route: verificationRoutes.listOrders },
    input: { limit: 50, ...input },
    bare: [
      `select o.*, p.name from verification.check_order o
       join registry.household h on h.county = o.county and h.id = o.household_id
       join registry.person p on p.county = h.county and p.id = h.head_id
       where o.county = '${county}' and ${where} order by o.due_on, o.id limit 51`,
      `select count(*) from verification.check_order o where o.county = '${county}' and ${where}`,
    ],
  })
  const lines = (name: string, input: List['input'], where: string): List => ({
    ...{ name: `lines ${name}`, as: 'finance-clerk', route: benefitsRoutes.listRunLines },
    input: { county, id: run, limit: 50, ...input },
    bare: [
      `select l.*, a.account_masked from benefits.line l left join registry.account a on a.county = l.county
       and a.id = l.account_id where l.county = '${county}' and l.run_id = '${run}' and ${where} order by l.id limit 51`,
      `select count(*) from benefits.line l where l.county = '${county}' and l.run_id = '${run}' and ${where}`,
    ],
  })
  return [
    {
      ...{ name: 'figures of the work', route: casesRoutes.countWork, input: {} },
      bare: [
        `select state, count(*) from cases.case_file where county = '${county}' and closed_at is null group by 1`,
      ],
    },
    {
      ...{ name: 'figures of the changes', route: casesRoutes.countWorkChanges, input: {} },
      bare: [
        `select count(*) from cases.case_file where county = '${county}' and filed_at >= '${today}'::date - 3`,
      ],
    },
    {
      ...{ name: 'letters', route: casesRoutes.listLetters, input: { county, limit: 50 } },
      bare: [
        `select l.*, c.receipt_number from cases.letter l join cases.case_file c on c.county = l.county and c.id = l.case_id
         where l.county = '${county}' and l.delivered_at is null order by l.due_on, l.id limit 51`,
        `select count(*) from cases.letter where county = '${county}' and delivered_at is null`,
      ],
    },
    orders('all', {}, 'true'),
    orders('all, middle', { after: order }, 'true'),
    orders('overdue', { overdue: true }, `o.state = 'running' and o.due_on < '${today}'`),
    lines('all', {}, 'true'),
    lines('failed', { state: 'failed' }, "l.state = 'failed'"),
    {
      ...{ name: 'duplicates', route: registryRoutes.listDuplicates, input: { county, limit: 50 } },
      bare: [
        `select * from registry.duplicate where county = '${county}' and state = 'open' order by id desc limit 51`,
        `select count(*) from registry.duplicate where county = '${county}' and state = 'open'`,
      ],
    },
    {
      ...{ name: 'statistics', route: reportingRoutes.readStatistics, input: { county } },
      bare: [
        `select date_trunc('month', filed_at), substr(village, 1, 9), count(*) from cases.case_file
         where county = '${county}' group by 1, 2`,
        `select class, count(*) from registry.household where county = '${county}' and closed_on is null group by 1`,
      ],
    },
    {
      ...{ name: 'cases of a figure', route: reportingRoutes.listStatisticCases },
      input: { county, list: 'filed', limit: 50 },
      bare: [
        `select c.*, p.name from cases.case_file c join registry.person p on p.county = c.county and p.id = c.applicant_id
         where c.county = '${county}' order by c.filed_at, c.id limit 51`,
        `select count(*) from cases.case_file where county = '${county}'`,
      ],
    },
  ]
}

/** Every list of the desk that a county fills. */
export const lists = async (pool: pg.Pool, { county, today, rows }: Filled): Promise<List[]> => {
  const work = (name: string, input: List['input'], where: string): List => ({
    ...{ name: `work ${name}`, route: casesRoutes.listWork, bare: OPEN(where) },
    input: { bucket: 'all', limit: 50, ...input },
  })
  const families = (name: string, input: List['input'], where: string): List => ({
    ...{ name: `families ${name}`, route: registryRoutes.searchFamilies, bare: FAMILIES(where) },
    input: { county, limit: 50, ...input },
  })
  const due = await middle(
    pool,
    `select coalesce(next_due_on, 'infinity')::text as sort, id from cases.case_file
     where county = '${county}' and closed_at is null order by coalesce(next_due_on, 'infinity'), id`,
    rows,
  )
  const place = await middle(
    pool,
    `select village as sort, id from registry.household where county = '${county}' and closed_on is null order by village, id`,
    rows,
  )
  const town = `${county}003000`
  const inTown = `village between '${county}003000' and '${county}003999'`
  return [
    work('all', {}, 'true'),
    work('all, middle', { after: due }, 'true'),
    work('mine', { bucket: 'mine' }, "c.state = 'county-review'"),
    work('waiting, middle', { bucket: 'waiting', after: due }, "c.state <> 'county-review'"),
    work('overdue', { bucket: 'overdue' }, `c.next_due_on < '${today}'`),
    work('due today', { bucket: 'due-today' }, `c.next_due_on = '${today}'`),
    work('returned, middle', { bucket: 'returned', after: due }, "c.state = 'reinvestigating'"),
    work('of a state, middle', { state: 'prelim', after: due }, "c.state = 'prelim'"),
    work('of a town', { area: town }, `c.${inTown}`),
    work('of a town, middle', { area: town, after: due }, `c.${inTown}`),
    {
      ...{ name: 'work by town', route: casesRoutes.listWorkByTown, input: {} },
      bare: [
        `select substr(village, 1, 9), count(*) from cases.case_file where county = '${county}' and closed_at is null group by 1`,
      ],
    },
    ...(['filed', 'stepped', 'overdue'] as const).map((kind) => ({
      ...{ name: `changes ${kind}`, route: casesRoutes.listWorkChanges, input: { kind, limit: 50 } },
      bare: [
        `select c.*, p.name from cases.case_file c join registry.person p on p.county = c.county and p.id = c.applicant_id
         where c.county = '${county}' order by c.filed_at desc, c.id desc limit 51`,
      ],
    })),
    {
      ...{ name: 'notices', route: casesRoutes.listNotices, input: { county, limit: 50 } },
      bare: [
        `select * from cases.notice where county = '${county}' and taken_down_at is null and last_day >= '${today}'
         order by first_day desc, id desc limit 51`,
        `select count(*) from cases.notice where county = '${county}' and taken_down_at is null and last_day >= '${today}'`,
      ],
    },
    families('all', {}, 'true'),
    families('all, middle', { after: place }, 'true'),
    families('of a class, middle', { class: 'edge', after: place }, "h.class = 'edge'"),
    families('of a town', { area: town }, `h.${inTown}`),
    families('by number', { text: `H${county}-9050000` }, `h.number = 'H${county}-9050000'`),
    {
      ...families('by name', { text: SOMEBODY }, ''),
      bare: [
        `select h.* from registry.person p join registry.household h on h.county = p.county and h.head_id = p.id
         where p.county = '${county}' and p.name like '%${SOMEBODY}%' limit 51`,
      ],
    },
    ...(await others(pool, { county, today, rows })),
  ]
}
