/** Domains from left to right; those of one row stand side by side and do not know each other. */
export const DOMAIN_ROWS: readonly (readonly string[])[] = [
  ['org'],
  ['access'],
  ['registry'],
  ['programs'],
  ['verification'],
  ['cases'],
  ['benefits'],
  ['emergency', 'services', 'monitoring', 'charity', 'referral'],
  ['discovery'],
  ['federation'],
  ['reporting'],
]

export const DOMAINS: readonly string[] = DOMAIN_ROWS.flat()

const rowOf = (domain: string): number => DOMAIN_ROWS.findIndex((row) => row.includes(domain))

/** Does `left` stand to the left of `right` in the order of domains? */
export const isLeftOf = (left: string, right: string): boolean =>
  rowOf(left) >= 0 && rowOf(left) < rowOf(right)

const PACKAGES = ['kernel', 'policy', 'contract'] as const
const SERVER_PARTS = ['platform', 'app', 'main'] as const
const FRONT_ENDS = ['console', 'citizen'] as const
const WORKSHOP = ['tools', 'test-kit', 'demo', 'bench', 'e2e'] as const

export type AreaKind =
  | (typeof PACKAGES)[number]
  | 'batch'
  | (typeof SERVER_PARTS)[number]
  | (typeof FRONT_ENDS)[number]
  | (typeof WORKSHOP)[number]
  | 'domain'
  | 'data'
  | 'outside'

/** Where in the house a file lives; `pure` marks `domains/x/domain/`. */
export type Area =
  | { readonly kind: Exclude<AreaKind, 'domain'> }
  | { readonly kind: 'domain'; readonly domain: string; readonly pure: boolean }

const oneOf = <T extends string>(list: readonly T[], word: string | undefined): T | undefined =>
  list.find((item) => item === word)

const serverArea = (parts: readonly string[]): Area => {
  const [src, part, domain, inner] = parts
  if (src !== 'src') return { kind: 'data' }
  if (part === 'domains' && domain !== undefined) return { kind: 'domain', domain, pure: inner === 'domain' }
  const kind = oneOf(SERVER_PARTS, part)
  return { kind: kind ?? 'outside' }
}

/** The parts of the engine that compile the law for masses, which pages may not: each has an entry of its own. */
const COMPILERS = ['packages/policy/src/batch/', 'packages/policy/src/sql/']

export const areaOf = (path: string): Area => {
  if (COMPILERS.some((folder) => path.startsWith(folder))) return { kind: 'batch' }
  const [top, second, ...rest] = path.split('/')
  if (top === 'packages') return { kind: oneOf(PACKAGES, second) ?? 'outside' }
  if (top === 'apps' && second === 'server') return serverArea(rest)
  if (top === 'apps') return { kind: oneOf(FRONT_ENDS, second) ?? 'outside' }
  const workshop = oneOf(WORKSHOP, top)
  if (workshop !== undefined) return { kind: workshop }
  return { kind: top === 'policies' || top === 'data' ? 'data' : 'outside' }
}

/** Areas whose files are values in, values out: they read no clock, no chance and no machine. */
export const isPure = (area: Area): boolean =>
  area.kind === 'domain' ? area.pure : ['kernel', 'policy', 'batch'].includes(area.kind)
