import type { AdjustmentState, CaseState, PostKind } from '@songtan/contract'
import type { DemoCounty } from './county.ts'

/** A page of the console as one of the staff opens it. */
export interface ConsolePage {
  readonly name: string
  /** Nobody for the page that asks who one is. */
  readonly post?: PostKind
  path(county: DemoCounty): Promise<string>
  /** Answers of the program that the page is about. */
  readonly refused?: readonly number[]
}

const fixed = (name: string, path: string, post?: PostKind): ConsolePage => ({
  name,
  ...(post ? { post } : {}),
  path: async () => path,
})

const record = (name: string, base: string, post: PostKind, sql: string): ConsolePage => ({
  name,
  post,
  path: async (county) => {
    const { county: code, id } = await county.find(sql)
    return `${base}/${code}/${id}`
  },
})

const caseAs = (state: CaseState, post: PostKind = 'town-clerk', where = 'true'): ConsolePage => ({
  name: `case-${state}`,
  post,
  path: async (county) => {
    const { county: code, id } = await county.caseIn(state, where)
    return `/cases/${code}/${id}`
  },
})

/** A case with what else its family may have. */
const packageOf = (state: CaseState): ConsolePage => {
  const page = caseAs(state, 'town-clerk', DECIDED)
  return { ...page, name: `package-${state}`, path: async (county) => `${await page.path(county)}#package` }
}

/** A part of a draft of the law in a state. */
const draftIn = (state: string, post: PostKind, part: string): ConsolePage => ({
  name: `policy-draft-${state}-${part}`,
  post,
  path: async (county) => {
    const { id } = await county.find(
      `select id, '' as county from programs.draft where state = '${state}' order by id`,
    )
    return `/policies/drafts/${id}#${part}`
  },
})

/** The simulation of a draft. */
const simulation = (name: string, state: 'done' | 'running'): ConsolePage => ({
  name,
  post: 'policy-officer',
  path: async (county) => {
    const { id } = await county.find(
      `select draft_id as id, '' as county from programs.simulation where state = '${state}'`,
    )
    return `/policies/drafts/${id}/simulation`
  },
})

const adjustmentIn = (state: AdjustmentState, post: PostKind): ConsolePage =>
  record(
    `adjustment-${state}`,
    '/payments/adjustments',
    post,
    `select county, id from benefits.adjustment where state = '${state}' order by county, publication`,
  )

const FAMILY_OF = 'select county, household_id as id from cases.case_file'
const SHOWING = 'id in (select case_id from cases.notice where taken_down_at is null)'
const DECIDED = 'id in (select case_id from cases.decision)'

/** A family as it was, on the day in the address. */
const familyOn = (name: string, search: string, refused: readonly number[] = []): ConsolePage => {
  const page = record(
    name,
    '/families',
    'county-examiner',
    `${FAMILY_OF} where state = 'confirmed' order by filed_at`,
  )
  return { ...page, refused, path: async (county) => `${await page.path(county)}${search}` }
}

/** Every page of the console's router, with a case in each state that looks different. */
export const CONSOLE_PAGES: readonly ConsolePage[] = [
  fixed('sign-in', '/'),
  fixed('work', '/', 'town-clerk'),
  fixed('work-of-county', '/', 'county-approver'),
  fixed('families', '/families', 'town-clerk'),
  record(
    'family',
    '/families',
    'county-examiner',
    `${FAMILY_OF} where state = 'confirmed' order by filed_at`,
  ),
  record(
    'family-of-clerk',
    '/families',
    'town-clerk',
    `${FAMILY_OF} where state = 'noticed' and delegated = false and village like '______001%'`,
  ),
  familyOn('family-on-a-day', '?day=2026-11-12'),
  familyOn('family-as-known', '?day=2026-11-12&known=then'),
  familyOn('family-before-it-was', '?day=2000-01-01&known=then', [404]),
  fixed('duplicates', '/families/duplicates', 'county-examiner'),
  fixed('corrections', '/families/corrections', 'county-examiner'),
  ...['received', 'kept'].map((state) =>
    record(
      `correction-${state}`,
      '/families/corrections',
      'county-examiner',
      `select county, id from registry.correction where state = '${state}'`,
    ),
  ),
  fixed('cases', '/cases', 'town-clerk'),
  fixed('new-case', '/cases/new', 'town-clerk'),
  caseAs('submitted'),
  caseAs('supplementing', 'county-examiner'),
  caseAs('accepted'),
  caseAs('investigating'),
  caseAs('prelim'),
  caseAs('noticed'),
  caseAs('reinvestigating'),
  caseAs('county-review', 'county-approver'),
  caseAs('confirmed', 'town-clerk', DECIDED),
  caseAs('refused'),
  packageOf('confirmed'),
  packageOf('refused'),
  caseAs('withdrawn'),
  caseAs('terminated'),
  fixed('verification', '/verification', 'county-examiner'),
  record(
    'report',
    '/verification',
    'county-examiner',
    "select county, id from verification.check_order where state = 'partial' order by id",
  ),
  record(
    'report-complete',
    '/verification',
    'county-examiner',
    "select county, id from verification.check_order where state = 'complete' order by jsonb_array_length(report -> 'differences') desc",
  ),
  fixed('notices', '/notices', 'town-clerk'),
  {
    name: 'notice-poster',
    post: 'town-clerk',
    path: async (county) => {
      const shown = await county.caseIn('noticed', SHOWING)
      const { id } = await county.find(
        `select village as id, county from cases.case_file where id = '${shown.id}'`,
      )
      return `/notices/board/${id}`
    },
  },
  fixed('letters', '/letters', 'county-approver'),
  fixed('payments', '/payments', 'finance-clerk'),
  record(
    'run-built',
    '/payments',
    'finance-approver',
    "select county, id from benefits.run where state = 'built'",
  ),
  record(
    'run-returned',
    '/payments',
    'finance-clerk',
    "select county, id from benefits.run where state = 'returned'",
  ),
  fixed('ledger', '/payments/ledger', 'finance-clerk'),
  fixed('adjustments', '/payments/adjustments', 'county-approver'),
  adjustmentIn('computed', 'county-approver'),
  adjustmentIn('applied', 'county-approver'),
  adjustmentIn('waiting', 'finance-clerk'),
  record(
    'family-adjusted',
    '/families',
    'county-examiner',
    "select county, household_id as id from benefits.adjustment_row where state = 'applied' order by id",
  ),
  fixed('policy', '/policies', 'town-clerk'),
  fixed('policy-of-day', '/policies/3205/2024-06-01', 'county-approver'),
  fixed('policy-compared', '/policies/compare/6199/2024-12-31/6199/2025-01-01', 'county-approver'),
  fixed('policy-scenarios', '/policies/scenarios/6199', 'county-approver'),
  fixed('policy-drafts', '/policies/drafts', 'policy-officer'),
  draftIn('drafting', 'policy-officer', 'items'),
  draftIn('drafting', 'policy-officer', 'text'),
  draftIn('submitted', 'policy-approver', 'values'),
  draftIn('submitted', 'policy-approver', 'compare'),
  draftIn('submitted', 'policy-approver', 'cases'),
  draftIn('submitted', 'policy-officer', 'steps'),
  simulation('policy-simulation', 'done'),
  simulation('policy-simulating', 'running'),
  {
    name: 'policy-not-simulated',
    post: 'policy-approver',
    path: async (county) => {
      const { id } = await county.find(
        "select id, '' as county from programs.draft where id not in (select draft_id from programs.simulation) order by id desc",
      )
      return `/policies/drafts/${id}/simulation`
    },
  },
  fixed('statistics', '/statistics', 'county-approver'),
  fixed('statistics-of-town', '/statistics', 'town-approver'),
  fixed('statistics-cases', '/statistics/cases?list=filed', 'county-approver'),
  fixed('staff', '/organisation', 'security-admin'),
  {
    name: 'staff-member',
    post: 'security-admin',
    path: async (county) => {
      const { id } = await county.find(
        "select id, '' as county from org.staff where login like 'town-clerk%' order by login",
      )
      return `/organisation/${id}`
    },
  },
  fixed('delegations', '/organisation/delegations', 'system-admin'),
  fixed('calendar', '/organisation/calendar', 'system-admin'),
  fixed('work-of-administrator', '/', 'system-admin'),
  fixed('audit', '/audit', 'audit-admin'),
  fixed('account', '/account', 'town-clerk'),
  fixed('not-found', '/nowhere', 'town-clerk'),
  {
    name: 'no-such-case',
    post: 'town-clerk',
    path: async () => '/cases/619901/01890000-0000-7000-8000-000000000000',
    refused: [404],
  },
]
