import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Crashed, NotFound } from './fallbacks.tsx'
import { Frame } from './frame.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: Crashed })

/** A page of the console; its code is loaded when it is first opened. */
const page = <const P extends string>(
  path: P,
  load: () => Promise<{ readonly default: React.ComponentType }>,
) => createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) })

/** For those who build pages; a build for use has none of it. */
const inDevelopment = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/language',
        component: lazyRouteComponent(() => import('./language/language-page.tsx')),
      }),
    ]
  : []

const tree = root.addChildren([
  ...inDevelopment,
  page('/', () => import('../features/cases/work-page.tsx')),
  page('/families', () => import('../features/registry/families-page.tsx')),
  page('/families/duplicates', () => import('../features/registry/duplicates-page.tsx')),
  page('/families/corrections', () => import('../features/registry/corrections-page.tsx')),
  page('/families/corrections/$county/$id', () => import('../features/registry/correction-page.tsx')),
  page('/families/$county/$id', () => import('../features/registry/family-page.tsx')),
  page('/cases', () => import('../features/cases/cases-page.tsx')),
  page('/cases/new', () => import('../features/cases/new-case-page.tsx')),
  page('/cases/$county/$id', () => import('../features/cases/case-page.tsx')),
  page('/verification', () => import('../features/verification/orders-page.tsx')),
  page('/verification/$county/$id', () => import('../features/verification/report-page.tsx')),
  page('/notices', () => import('../features/cases/notices-page.tsx')),
  page('/notices/board/$village', () => import('../features/cases/notice-poster-page.tsx')),
  page('/letters', () => import('../features/cases/letters-page.tsx')),
  page('/payments', () => import('../features/benefits/runs-page.tsx')),
  page('/payments/$county/$id', () => import('../features/benefits/run-page.tsx')),
  page('/payments/ledger', () => import('../features/benefits/ledger-page.tsx')),
  page('/payments/adjustments', () => import('../features/benefits/adjustments-page.tsx')),
  page('/payments/adjustments/$county/$id', () => import('../features/benefits/adjustment-page.tsx')),
  page('/policies', () => import('../features/policies/law-page.tsx')),
  page('/policies/$place/$day', () => import('../features/policies/law-page.tsx')),
  page(
    '/policies/compare/$place/$day/$other/$otherDay',
    () => import('../features/policies/compare-page.tsx'),
  ),
  page('/policies/scenarios/$place', () => import('../features/policies/scenarios-page.tsx')),
  page('/policies/drafts', () => import('../features/policies/drafts/drafts-page.tsx')),
  page('/policies/drafts/$id', () => import('../features/policies/drafts/draft-page.tsx')),
  page(
    '/policies/drafts/$id/simulation',
    () => import('../features/policies/simulation/simulation-page.tsx'),
  ),
  page('/statistics', () => import('../features/statistics/statistics-page.tsx')),
  page('/statistics/cases', () => import('../features/statistics/figure-cases-page.tsx')),
  page('/organisation', () => import('../features/org/staff-page.tsx')),
  page('/organisation/$id', () => import('../features/org/staff-member-page.tsx')),
  page('/organisation/delegations', () => import('../features/org/delegations-page.tsx')),
  page('/organisation/calendar', () => import('../features/org/calendar-page.tsx')),
  page('/audit', () => import('../features/access/audit-page.tsx')),
  page('/account', () => import('../features/access/account-page.tsx')),
])

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
