/** Relations of one who is not the head (与户主关系). */
export const MEMBER_RELATIONS = [
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'other',
] as const
