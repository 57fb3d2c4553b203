import type { PostKind } from '@songtan/contract'
import type { DivisionLevel } from '@songtan/kernel'

const COUNTY: readonly DivisionLevel[] = ['county']
const TOWN: readonly DivisionLevel[] = ['town']
const UP: readonly DivisionLevel[] = ['county', 'city', 'province', 'nation']

/**
 * The levels at which a post exists: applications are taken and surveyed in towns, confirmed in counties (L2 §4, §20);
 * standards are set (L1 §10), supervised, audited and administered at every level from the county up.
 */
const POST_LEVELS: Readonly<Record<PostKind, readonly DivisionLevel[]>> = {
  'village-assistant': ['village', 'town'],
  'town-clerk': TOWN,
  'town-approver': TOWN,
  'county-examiner': COUNTY,
  'county-approver': COUNTY,
  'verification-officer': ['county', 'city', 'province'],
  'finance-clerk': COUNTY,
  'finance-approver': COUNTY,
  'policy-officer': UP,
  'policy-approver': UP,
  supervisor: UP,
  auditor: UP,
  'system-admin': UP,
  'security-admin': UP,
  'audit-admin': UP,
}

export const levelsOfPost = (kind: PostKind): readonly DivisionLevel[] => POST_LEVELS[kind]

/** May a post of this kind have a place of these levels as its area? 中山 is city and county at once. */
export const existsAt = (kind: PostKind, levels: readonly string[]): boolean =>
  POST_LEVELS[kind].some((level) => levels.includes(level))
