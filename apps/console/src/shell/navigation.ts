import type { useShellTexts } from './texts.ts'

type Key = Parameters<ReturnType<typeof useShellTexts>>[0]

/** A list or page of the console; shown to those who may take any of the actions behind it. */
export interface Place {
  readonly path: string
  readonly label: Key
  readonly actions: readonly string[]
}

/** One of the ten doors of the work, with what lies behind it. */
export interface Door {
  readonly label: Key
  readonly places: readonly Place[]
}

const door = (label: Key, ...places: readonly Place[]): Door => ({ label, places })
const place = (path: string, label: Key, ...actions: readonly string[]): Place => ({ path, label, actions })

/** Navigation by work, in the order of a day. Permission codes are those of the server's domains. */
export const DOORS: readonly Door[] = [
  door('work', place('/', 'work', 'cases.listWork')),
  door(
    'families',
    place('/families', 'families', 'registry.searchFamilies'),
    place('/families/duplicates', 'duplicates', 'registry.listDuplicates'),
    place('/families/corrections', 'corrections', 'registry.listCorrections'),
  ),
  door(
    'cases',
    place('/cases', 'applications', 'cases.listWork'),
    place('/letters', 'letters', 'cases.listLetters'),
  ),
  door('verification', place('/verification', 'verification', 'verification.listOrders')),
  door('notices', place('/notices', 'notices', 'cases.listNotices')),
  door(
    'payments',
    place('/payments', 'runs', 'benefits.listRuns'),
    place('/payments/ledger', 'ledger', 'benefits.readLedger'),
    place('/payments/adjustments', 'adjustments', 'benefits.listAdjustments'),
  ),
  door(
    'policy',
    place('/policies', 'law', 'programs.readLaw'),
    place('/policies/drafts', 'policyDrafts', 'programs.openDraft', 'programs.publishDraft'),
  ),
  door('statistics', place('/statistics', 'statistics', 'reporting.readStatistics')),
  door(
    'organisation',
    place('/organisation', 'staff', 'org.listStaff'),
    place('/organisation/delegations', 'delegations', 'org.giveDelegation'),
    place('/organisation/calendar', 'calendar', 'org.importCalendar'),
  ),
  door('audit', place('/audit', 'audit', 'access.listAudit')),
]

/** The doors that open for somebody, with only those places that do. */
export const openDoors = (may: (action: string) => boolean): readonly Door[] =>
  DOORS.map(({ label, places }) => ({
    label,
    places: places.filter(({ actions }) => actions.some(may)),
  })).filter(({ places }) => places.length > 0)

const holds = (path: string, pathname: string): boolean =>
  path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`)

/** Where a page lies: the door and the place with the longest path that holds it. */
export const whereIs = (
  pathname: string,
  doors: readonly Door[],
): { readonly door: Door; readonly place: Place } | undefined =>
  doors
    .flatMap((of) => of.places.map((found) => ({ door: of, place: found })))
    .filter(({ place: { path } }) => holds(path, pathname))
    .sort((a, b) => b.place.path.length - a.place.path.length)[0]
