import type { Relation } from '../facts/codes.ts'
import type { MemberFacts } from '../facts/household-facts.ts'

export type Role = 'spouses' | 'parents' | 'children'

/**
 * Who is whose spouse, parent or child, as far as relations to the applicant tell: plain genealogy, no law.
 * A grandchild's parents are the applicant's children in the list; which of several cannot be told.
 */
const ROLES: Readonly<Record<Relation, Partial<Record<Relation, Role>>>> = {
  applicant: { spouse: 'spouses', child: 'children', parent: 'parents' },
  spouse: { applicant: 'spouses', child: 'children' },
  child: { applicant: 'parents', spouse: 'parents', grandchild: 'children' },
  parent: { parent: 'spouses', applicant: 'children', sibling: 'children', grandparent: 'parents' },
  grandchild: { child: 'parents' },
  grandparent: { grandparent: 'spouses', parent: 'children' },
  sibling: { parent: 'parents' },
  other: {},
}

/** What member `j` is to member `i`. */
export const kinOf =
  (members: readonly MemberFacts[]) =>
  (i: number, j: number): Role | undefined => {
    const [me, them] = [members[i], members[j]]
    return me && them && i !== j ? ROLES[me.relation][them.relation] : undefined
  }
