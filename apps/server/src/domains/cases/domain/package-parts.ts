import type { Entry, EntryAmount, FactAsked, Package, PackageItem } from '@songtan/policy'

const words = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ zh, en })

/** `members.<person>.labour` is of that person, everything else of the family. */
const personIn = (path: string): string | null => /^members\.([^.]+)\./.exec(path)?.[1] ?? null

const askedPart = (fact: FactAsked) => ({
  path: fact.path,
  personId: personIn(fact.path),
  words: words(fact),
})

const amountPart = ({ per, fen, share, reason }: EntryAmount) => ({
  ...{ per, fen, share: share ?? null },
  reason: reason ? words(reason) : null,
})

type Meant = Entry & { readonly standing: Exclude<Entry['standing'], 'not'> }

const isMeant = (entry: Entry): entry is Meant => entry.standing !== 'not'

interface Lists {
  readonly facts: ReadonlyMap<string, FactAsked>
  readonly figures: ReadonlyMap<string, { readonly zh: string; readonly en: string }>
}

const found = <T>(list: ReadonlyMap<string, T>, keys: readonly string[]): T[] =>
  keys.flatMap((key) => list.get(key) ?? [])

const entryPart = ({ facts, figures }: Lists, entry: Meant) => ({
  personId: entry.member ?? null,
  standing: entry.standing,
  amount: entry.amount ? amountPart(entry.amount) : null,
  facts: found(facts, entry.hangsOn.facts).map(askedPart),
  figures: found(figures, entry.hangsOn.parameters).map(words),
  conflicts: entry.conflicts.map(words),
  decide: words(entry.decide),
})

const itemPart = (lists: Lists, item: PackageItem) => ({
  ...{ item: item.item, name: words(item.name), certainty: item.certainty },
  basis: { instrument: item.basis.instrument, en: item.basis.en, article: item.basis.article },
  childSensitive: item.childSensitive,
  apply: words(item.apply),
  for: item.for.filter(isMeant).map((entry) => entryPart(lists, entry)),
})

/** How many items hang on each fact; the facts that decide most come first. */
const askedMost = ({ items, missing }: Package) =>
  missing
    .map((fact) => ({
      ...askedPart(fact),
      items: items.filter((i) => i.for.some((e) => e.hangsOn.facts.includes(fact.path))).length,
    }))
    .sort((one, other) => other.items - one.items)

/** A package for the page of a case: by department, without what is not meant for the family. */
export const packageParts = (given: Package) => {
  const lists: Lists = {
    facts: new Map(given.missing.map((fact) => [fact.path, fact])),
    figures: new Map(given.unpublished.map((figure) => [figure.key, figure])),
  }
  const meant = given.items.filter(({ standing }) => standing !== 'not')
  const departments = new Map(meant.map(({ department }) => [department.code, department]))
  return {
    departments: [...departments.values()].map((department) => ({
      department: department.code,
      name: words(department),
      items: meant.filter((i) => i.department.code === department.code).map((i) => itemPart(lists, i)),
    })),
    asked: askedMost(given),
    notMeant: given.items.length - meant.length,
  }
}
