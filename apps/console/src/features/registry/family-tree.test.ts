import { describe, expect, it } from 'vitest'
import { familyTree, type Obligor, type Relation } from './family-tree.ts'

const person = (personId: string, relation: Relation, born = '1980-01-01') => ({ personId, relation, born })
const obligor = (of: string, relation: Obligor['relation']): Obligor => ({
  ...{ key: `${of} ${relation}`, of, relation, born: undefined, able: undefined },
})
const drawn = (members: Parameters<typeof familyTree>[0], obligors: readonly Obligor[] = []) =>
  familyTree(members, obligors).map(({ level, inside, outside }) => [
    level,
    inside.map(({ personId }) => personId),
    outside.map(({ key }) => key),
  ])

describe('a family as generations', () => {
  it('stands the oldest on top, the head beside the spouse', () => {
    const family = [
      person('kid', 'child'),
      person('sister', 'sibling'),
      person('wife', 'spouse'),
      person('me', 'head'),
      person('mother', 'parent'),
      person('granny', 'grandparent'),
      person('baby', 'grandchild'),
    ]
    expect(drawn(family)).toEqual([
      [-2, ['granny'], []],
      [-1, ['mother'], []],
      [0, ['me', 'wife', 'sister'], []],
      [1, ['kid'], []],
      [2, ['baby'], []],
    ])
  })

  it('puts children in the order of their births', () => {
    const family = [
      person('me', 'head'),
      person('second', 'child', '2015-05-02'),
      person('first', 'child', '2015-05-01'),
    ]
    expect(drawn(family)[1]).toEqual([1, ['first', 'second'], []])
  })

  it('draws those who owe support in the generation of their kinship, also where nobody of it lives here', () => {
    const family = [person('old', 'head'), person('girl', 'grandchild')]
    expect(
      drawn(family, [obligor('old', 'child'), obligor('girl', 'parent'), obligor('old', 'spouse')]),
    ).toEqual([
      [0, ['old'], ['old spouse']],
      [1, [], ['old child', 'girl parent']],
      [2, ['girl'], []],
    ])
  })

  it('leaves out whoever owes support to somebody who is not here', () => {
    expect(drawn([person('me', 'head')], [obligor('gone', 'child')])).toEqual([[0, ['me'], []]])
  })

  it('is nothing where nobody is left', () => {
    expect(drawn([])).toEqual([])
  })
})
