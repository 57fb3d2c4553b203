/** 与户主关系: how a member stands to the head of the family. */
export const RELATIONS = [
  'head',
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'other',
] as const
export type Relation = (typeof RELATIONS)[number]

/**
 * How one stands to a new head, by how both stood to the old one: row = the new head's old relation, then the
 * member's old relation → the relation now. Where kinship does not follow from the two, it is `other` for a person to say.
 */
const SEEN_FROM: Readonly<Record<Relation, Partial<Record<Relation, Relation>>>> = {
  head: {
    spouse: 'spouse',
    child: 'child',
    parent: 'parent',
    grandchild: 'grandchild',
    grandparent: 'grandparent',
    sibling: 'sibling',
  },
  spouse: { head: 'spouse', child: 'child', grandchild: 'grandchild' },
  child: { head: 'parent', spouse: 'parent', child: 'sibling', parent: 'grandparent' },
  parent: { head: 'child', sibling: 'child', parent: 'spouse', child: 'grandchild' },
  grandchild: { head: 'grandparent', spouse: 'grandparent' },
  grandparent: { head: 'grandchild', sibling: 'grandchild' },
  sibling: { head: 'sibling', sibling: 'sibling', parent: 'parent', grandparent: 'grandparent' },
  other: {},
}

export interface Related {
  readonly personId: string
  readonly relation: Relation
}

/** Relations of all members as seen from `headId`, who becomes the head; unchanged when nobody has that id. */
export const relationsTo = <T extends Related>(members: readonly T[], headId: string): T[] => {
  const before = members.find((member) => member.personId === headId)?.relation
  if (before === undefined) return [...members]
  return members.map((member) => ({
    ...member,
    relation: member.personId === headId ? 'head' : (SEEN_FROM[before][member.relation] ?? 'other'),
  }))
}
