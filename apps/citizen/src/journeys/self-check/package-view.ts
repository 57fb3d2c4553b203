import { type EntryAmount, factWords, type Package, type PackageItem } from '@songtan/policy'
import { PLAIN_FACTS } from './plain-facts.ts'

interface Words {
  readonly zh: string
  readonly en: string
}

/** One thing the family may have, for those who get the same of it. */
export interface OtherHelp {
  readonly item: PackageItem
  /** Empty for the family as a whole. */
  readonly whom: readonly string[]
  /** Each of several members. */
  readonly everybody: boolean
  readonly amount: EntryAmount | undefined
  /** What it does not go together with, in words. */
  readonly limits: readonly Words[]
  readonly decide: Words
}

/** A fact to ask for, of whom, and what would then be decided. */
export interface Asked {
  readonly fact: string
  readonly words: Words
  readonly whom: readonly string[]
  readonly items: readonly PackageItem[]
}

export interface PackageView {
  readonly entitled: readonly OtherHelp[]
  /** Facts that decide most come first. */
  readonly asked: readonly Asked[]
  /** Items that hang on nothing but figures the place has not published. */
  readonly unpublished: readonly PackageItem[]
  /** What the family could have, but has something else in its place: one line each. */
  readonly covered: readonly (Words & { readonly name: Words })[]
}

const once = <T, K>(all: readonly T[], key: (one: T) => K): T[] => [
  ...new Map(all.map((one) => [key(one), one])).values(),
]

const entitledOf = (item: PackageItem): OtherHelp[] => {
  const groups = new Map<string, OtherHelp>()
  for (const entry of item.for) {
    if (entry.standing !== 'entitled') continue
    const { amount, conflicts, decide, member } = entry
    const key = JSON.stringify([amount, conflicts.map(({ zh }) => zh), decide.code])
    const before = groups.get(key)
    const whom = [...(before?.whom ?? []), ...(member === undefined ? [] : [member])]
    const everybody = whom.length > 1 && whom.length === item.for.length
    groups.set(key, { item, whom, everybody, amount, limits: once(conflicts, ({ zh }) => zh), decide })
  }
  return [...groups.values()]
}

/** `members.孩子.boarding` is a fact `boarding` of 孩子; `home` one of the family. */
const read = (path: string): { readonly fact: string; readonly whom: string | undefined } => {
  const [root, member] = path.split('.')
  return { fact: path.slice(path.lastIndexOf('.') + 1), whom: root === 'members' ? member : undefined }
}

const plain = (fact: string): Words => PLAIN_FACTS[fact] ?? factWords(fact)

/** What an amount hangs on, in plain words; none where it hangs on nothing that a family could tell. */
export const amountNeeds = ({ facts = [] }: EntryAmount): Words[] =>
  once(
    facts.map((path) => plain(read(path).fact)),
    ({ zh }) => zh,
  )

const askedOf = (items: readonly PackageItem[]): Asked[] => {
  const found = new Map<string, { whom: Set<string>; items: Set<PackageItem> }>()
  for (const item of items)
    for (const path of item.for.flatMap((e) => e.hangsOn.facts)) {
      const { fact, whom } = read(path)
      const here = found.get(fact) ?? { whom: new Set(), items: new Set() }
      if (whom !== undefined) here.whom.add(whom)
      here.items.add(item)
      found.set(fact, here)
    }
  return [...found]
    .map(([fact, here]) => ({
      fact,
      words: plain(fact),
      whom: [...here.whom],
      items: [...here.items],
    }))
    .sort((one, other) => other.items.length - one.items.length)
}

const onlyUnpublished = ({ for: entries }: PackageItem): boolean => {
  const open = entries.filter(({ standing }) => standing === 'hangs')
  return open.length > 0 && open.every(({ hangsOn }) => hangsOn.facts.length === 0)
}

const coveredOf = (item: PackageItem): (Words & { readonly name: Words })[] => {
  const rivals = item.for
    .filter(({ standing }) => standing === 'covered')
    .flatMap(({ conflicts }) => conflicts.filter(({ outcome }) => outcome === 'replaced'))
  return once(rivals, ({ zh }) => zh).map(({ zh, en }) => ({ zh, en, name: item.name }))
}

/** The package for a family's own eyes, without what the determination above it has told already. */
export const packageView = (given: Package): PackageView => {
  const items = given.items.filter(({ programs }) => programs.length === 0)
  return {
    entitled: items.flatMap(entitledOf),
    asked: askedOf(items),
    unpublished: items.filter(onlyUnpublished),
    covered: items.flatMap(coveredOf),
  }
}
