import type { useShellTexts } from './texts.ts'

type Key = Parameters<ReturnType<typeof useShellTexts>>[0]

/** One door of the console; shown to those who may take any of the actions behind it. */
export interface Door {
  readonly path: string
  readonly label: Key
  readonly actions: readonly string[]
}

/** Navigation by work, in the order of a day. Permission codes are those of the server's domains. */
export const DOORS: readonly Door[] = [
  { path: '/', label: 'work', actions: ['cases.listWork'] },
  { path: '/families', label: 'families', actions: ['registry.searchFamilies'] },
  { path: '/cases', label: 'cases', actions: ['cases.listWork'] },
  { path: '/verification', label: 'verification', actions: ['verification.listOrders'] },
  { path: '/notices', label: 'notices', actions: ['cases.listNotices'] },
  { path: '/letters', label: 'letters', actions: ['cases.listLetters'] },
  { path: '/payments', label: 'payments', actions: ['benefits.listRuns'] },
  { path: '/payments/adjustments', label: 'adjustments', actions: ['benefits.listAdjustments'] },
  { path: '/policies', label: 'policy', actions: ['programs.readLaw'] },
  {
    path: '/policies/drafts',
    label: 'policyDrafts',
    actions: ['programs.openDraft', 'programs.publishDraft'],
  },
  { path: '/organisation', label: 'organisation', actions: ['org.listStaff'] },
  { path: '/organisation/delegations', label: 'delegations', actions: ['org.giveDelegation'] },
  { path: '/organisation/calendar', label: 'calendar', actions: ['org.importCalendar'] },
  { path: '/audit', label: 'audit', actions: ['access.listAudit'] },
]
