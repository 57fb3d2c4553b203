import { type Area, type AreaKind, isLeftOf } from './areas.ts'
import type { Target } from './targets.ts'

/** What a file wants: its own area, whether it is a test, and whether only types cross. */
export interface Wish {
  readonly from: Area
  readonly test: boolean
  readonly typeOnly: boolean
}

interface Row {
  readonly values: readonly AreaKind[]
  readonly types: readonly AreaKind[]
}

/** The table of ARCHITECTURE.md, one row an area. An area without a row may import everything. */
const TABLE: Partial<Record<AreaKind, Row>> = {
  kernel: { values: ['kernel'], types: [] },
  policy: { values: ['policy', 'kernel'], types: [] },
  batch: { values: ['batch', 'policy', 'kernel'], types: [] },
  contract: { values: ['contract', 'kernel'], types: ['policy'] },
  platform: { values: ['platform', 'kernel', 'contract', 'data'], types: [] },
  domain: { values: ['kernel', 'policy', 'batch', 'contract', 'platform', 'data'], types: [] },
  console: { values: ['console', 'kernel', 'contract', 'policy', 'data'], types: [] },
  citizen: { values: ['citizen', 'kernel', 'contract', 'policy', 'data'], types: [] },
}

const PURE_DOMAIN: Row = { values: ['kernel', 'policy'], types: ['contract'] }

const nameOf = (area: Area): string =>
  area.kind === 'domain' ? `domains/${area.domain}${area.pure ? '/domain' : ''}` : area.kind

const domainRefusal = (
  from: Area & { kind: 'domain' },
  to: Area & { kind: 'domain' },
  path: string,
): string | undefined => {
  if (from.domain === to.domain)
    return from.pure && !to.pure ? `${nameOf(from)} is pure and may not import ${path}` : undefined
  if (from.pure) return `${nameOf(from)} is pure and may not import another domain`
  if (!isLeftOf(to.domain, from.domain))
    return `${from.domain} may not import ${to.domain}, which is not to its left; let it hear an event`
  const index = `apps/server/src/domains/${to.domain}/index.ts`
  return path === index ? undefined : `${to.domain} is entered through its index.ts only`
}

const tableRefusal = (wish: Wish, to: Area): string | undefined => {
  const row = wish.from.kind === 'domain' && wish.from.pure ? PURE_DOMAIN : TABLE[wish.from.kind]
  if (row === undefined || row.values.includes(to.kind)) return undefined
  if (wish.test && to.kind === 'test-kit') return undefined
  if (!row.types.includes(to.kind)) return `${nameOf(wish.from)} may not import ${nameOf(to)}`
  // A test may walk the lists of codes that the types only name.
  return wish.typeOnly || wish.test
    ? undefined
    : `${nameOf(wish.from)} may take only types of ${to.kind}: write import type`
}

const entryOf = ({ kind }: Area): string =>
  kind === 'batch' ? '@songtan/policy/batch or /sql' : `@songtan/${kind}`

const isEntry = (path: string): boolean => /\/src\/((batch|sql)\/)?index\.ts$/.test(path)

const isPackage = (area: Area): boolean => ['kernel', 'policy', 'batch', 'contract'].includes(area.kind)

/** Why the import is refused, as `[rule, message]`; undefined when the table allows it. */
export const refuseImport = (
  wish: Wish,
  target: Target & { kind: 'ours' },
): readonly [rule: string, message: string] | undefined => {
  const { from } = wish
  const to = target.area
  const ownPackage = from.kind === to.kind || (from.kind === 'batch' && to.kind === 'policy')
  if (isPackage(to) && !ownPackage && !(target.byName && isEntry(target.path)))
    return ['package-entry', `packages are imported by name: ${entryOf(to)}`]
  const message =
    from.kind === 'domain' && to.kind === 'domain'
      ? domainRefusal(from, to, target.path)
      : tableRefusal(wish, to)
  if (message === undefined) return undefined
  return [from.kind === 'domain' && to.kind === 'domain' ? 'domain-order' : 'import-table', message]
}
