import type { FamilyView } from './fact-text.ts'

export type Relation = FamilyView['members'][number]['relation']

/** Generations counted from the head: parents -1, children 1. */
const GENERATION: Readonly<Record<Relation, number>> = {
  grandparent: -2,
  parent: -1,
  head: 0,
  spouse: 0,
  sibling: 0,
  other: 0,
  child: 1,
  grandchild: 2,
}

/** In a row: the head and the spouse side by side, others after them. */
const PLACE: Readonly<Record<Relation, number>> = {
  head: 0,
  spouse: 1,
  sibling: 2,
  other: 3,
  grandparent: 0,
  parent: 0,
  child: 0,
  grandchild: 0,
}

export interface TreeMember {
  readonly personId: string
  readonly relation: Relation
  readonly born: string
}

/** Somebody outside the home who owes support to a member (法定义务人). */
export interface Obligor {
  readonly key: string
  readonly of: string
  readonly relation: 'spouse' | 'parent' | 'child'
  readonly born: string | undefined
  readonly able: boolean | undefined
}

export interface Generation<M extends TreeMember> {
  /** Counted from the head. */
  readonly level: number
  readonly inside: readonly M[]
  readonly outside: readonly Obligor[]
}

const STEP = { parent: -1, spouse: 0, child: 1 } as const

/**
 * A family as rows of generations, the oldest on top: who lives here, and beside them those outside the home who owe
 * support. An obligor stands in the generation that the kinship to a member gives; one of nobody here is left out.
 */
export const familyTree = <M extends TreeMember>(
  members: readonly M[],
  obligors: readonly Obligor[],
): Generation<M>[] => {
  const levelOf = (relation: Relation): number => GENERATION[relation]
  const outside = obligors.flatMap((obligor) => {
    const whose = members.find(({ personId }) => personId === obligor.of)
    return whose ? [{ obligor, level: levelOf(whose.relation) + STEP[obligor.relation] }] : []
  })
  const levels = [
    ...new Set([...members.map(({ relation }) => levelOf(relation)), ...outside.map(({ level }) => level)]),
  ].sort((a, b) => a - b)
  return levels.map((level) => ({
    level,
    inside: members
      .filter(({ relation }) => levelOf(relation) === level)
      .sort((a, b) => PLACE[a.relation] - PLACE[b.relation] || (a.born < b.born ? -1 : 1)),
    outside: outside.filter((row) => row.level === level).map(({ obligor }) => obligor),
  }))
}

/** Obligors as the facts of a family tell them: what was verified where it was, else what was declared. */
export const obligorsOf = (facts: FamilyView['facts']): Obligor[] =>
  facts
    .filter(({ kind }) => kind === 'supporter')
    .flatMap(({ personId, declared, verified }) =>
      (verified.length > 0 ? verified : declared).flatMap(({ factId, fact }) =>
        fact.kind === 'supporter' && fact.value.relation !== 'none' && personId !== null
          ? [
              {
                ...{ key: factId, of: personId, relation: fact.value.relation },
                ...{ born: fact.value.born, able: fact.value.able },
              },
            ]
          : [],
      ),
    )
