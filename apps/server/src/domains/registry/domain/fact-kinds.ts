import type { FactKind, KeptFact, Standing } from '@songtan/contract'

/** Whom a fact of a kind is about. */
export const subjectOf = (kind: FactKind): 'person' | 'household' | 'either' => {
  if (kind === 'holding') return 'either'
  return kind === 'change' || kind === 'place' || kind === 'class' || kind === 'agent'
    ? 'household'
    : 'person'
}

/** Which part of its kind a fact speaks of, so that a new wage does not replace a pension. */
export const aspectOf = (fact: KeptFact): string => {
  switch (fact.kind) {
    case 'income':
    case 'asset':
    case 'spending':
      return fact.value.kind
    case 'holding':
      return fact.value.program
    default:
      return ''
  }
}

/** Facts of one key supersede each other; those recorded together stand side by side (two jobs, two cars). */
export const keyOf = (personId: string | null, standing: Standing, fact: KeptFact): string =>
  [personId ?? '', standing, fact.kind, aspectOf(fact)].join('|')

/** What a schema cannot say of a fact by itself: the field that is wrong, if any. */
export const faultOf = (personId: string | null, fact: KeptFact): string | undefined => {
  const subject = subjectOf(fact.kind)
  if (subject === 'person' && personId === null) return 'personId'
  if (subject === 'household' && personId !== null) return 'personId'
  if (fact.kind === 'disability' && (fact.value.kind === 'none') !== (fact.value.grade === undefined))
    return 'fact.value.grade'
  return undefined
}
