import { kinOf } from '../../engine/kin.ts'
import type { HouseholdFacts, MemberFacts } from '../../facts/household-facts.ts'
import * as facts from './fact-columns.ts'
import { type Cells, type Columns, Growing, GrowingTable } from './growing-table.ts'
import { ANYBODY, type In } from './row-in-family.ts'
import { withinLimits } from './within-limits.ts'

/** Lists of a household that may be unknown as a whole, and their bits in `untold`. */
export const LISTS = { incomes: 1, assets: 2, spending: 4, supporters: 8, holding: 16 } as const

export const TABLES = {
  Household: facts.HOUSEHOLD,
  Member: facts.MEMBER,
  Income: facts.INCOME,
  Asset: facts.ASSET,
  Spending: facts.SPENDING,
  Supporter: facts.SUPPORTER,
  Holding: facts.HOLDING,
} as const
export type TableName = keyof typeof TABLES

/**
 * Many families as columns: plain typed arrays over memory that workers may share. A household has a range of members, a
 * member ranges of incomes and the rest; `starts.Income[m]` is the first row of member `m`, `starts.Income[m + 1]` ends it.
 */
export interface Families {
  readonly count: number
  readonly tables: Readonly<Record<TableName, Columns>>
  readonly starts: Readonly<Record<Exclude<TableName, 'Household'>, Cells>>
  /** Bits of `LISTS` that nobody has told. */
  readonly untold: Cells
  /** Families beyond `LIMITS`, by row: the tracing engine decides them. */
  readonly beyond: ReadonlyMap<number, HouseholdFacts>
}

/** The members who are this to member `i`, as bits. */
const kinBits =
  (members: readonly MemberFacts[], i: number) =>
  (role: 'spouses' | 'parents' | 'children'): number => {
    const kin = kinOf(members)
    return members.reduce((bits, _, j) => (kin(i, j) === role ? bits | (1 << j) : bits), 0)
  }

/** What stands in the columns for a family that is decided elsewhere. */
const EMPTY: Pick<HouseholdFacts, 'members' | 'holding'> = { members: [], holding: [] }

/** Takes families one by one and gives them back as columns. */
export class FamiliesBuilder {
  readonly #tables = {
    Household: new GrowingTable(facts.HOUSEHOLD),
    Member: new GrowingTable(facts.MEMBER),
    Income: new GrowingTable(facts.INCOME),
    Asset: new GrowingTable(facts.ASSET),
    Spending: new GrowingTable(facts.SPENDING),
    Supporter: new GrowingTable(facts.SUPPORTER),
    Holding: new GrowingTable(facts.HOLDING),
  }
  readonly #starts = {
    Member: new Growing(4),
    Income: new Growing(4),
    Asset: new Growing(4),
    Spending: new Growing(4),
    Supporter: new Growing(4),
    Holding: new Growing(4),
  }
  readonly #untold = new Growing(1)
  readonly #beyond = new Map<number, HouseholdFacts>()

  /** Adds a family; its row is the number of families before it. Day and place belong to the law, not to the columns. */
  add(family: HouseholdFacts): void {
    const fits = withinLimits(family)
    if (!fits) this.#beyond.set(this.#tables.Household.rows, family)
    this.#append(fits ? family : { ...family, ...EMPTY })
  }

  #append(family: HouseholdFacts): void {
    const { members } = family
    const places = new Map(members.map((m, i) => [m.id, i]))
    const placeOf = (id: string | undefined): number =>
      id === undefined || id === '' ? ANYBODY : (places.get(id) ?? ANYBODY - 1)
    this.#tables.Household.push(family)
    this.#starts.Member.push(this.#tables.Member.rows)
    this.#starts.Holding.push(this.#tables.Holding.rows)
    this.#untold.push(
      Object.entries(LISTS).reduce(
        (bits, [list, bit]) => (Reflect.get(family, list) === undefined ? bits | bit : bits),
        0,
      ),
    )
    for (const fact of family.holding ?? []) this.#tables.Holding.push({ fact, placeOf })
    members.forEach((fact, i) => {
      this.#tables.Member.push({ fact, kin: kinBits(members, i) })
      this.#own('Income', this.#tables.Income, family.incomes, (r) => r.member === fact.id, placeOf)
      this.#own('Asset', this.#tables.Asset, family.assets, (r) => r.member === fact.id, placeOf)
      this.#own('Spending', this.#tables.Spending, family.spending, (r) => r.member === fact.id, placeOf)
      this.#own('Supporter', this.#tables.Supporter, family.supporters, (r) => r.of === fact.id, placeOf)
    })
  }

  /** The rows of one member, side by side. */
  #own<T>(
    list: 'Income' | 'Asset' | 'Spending' | 'Supporter',
    table: GrowingTable<In<T>>,
    rows: readonly T[] | undefined,
    isOwn: (row: T) => boolean,
    placeOf: (id: string | undefined) => number,
  ): void {
    this.#starts[list].push(table.rows)
    for (const fact of rows ?? []) if (isOwn(fact)) table.push({ fact, placeOf })
  }

  /** The columns; nothing may be added after. */
  finish(): Families {
    const { Household, Member, Income, Asset, Spending, Supporter, Holding } = this.#tables
    const closed = (name: Exclude<TableName, 'Household'>): Cells => {
      this.#starts[name].push(this.#tables[name].rows)
      return this.#starts[name].finish()
    }
    return {
      count: Household.rows,
      tables: {
        Household: Household.finish(),
        Member: Member.finish(),
        Income: Income.finish(),
        Asset: Asset.finish(),
        Spending: Spending.finish(),
        Supporter: Supporter.finish(),
        Holding: Holding.finish(),
      },
      starts: {
        Member: closed('Member'),
        Income: closed('Income'),
        Asset: closed('Asset'),
        Spending: closed('Spending'),
        Supporter: closed('Supporter'),
        Holding: closed('Holding'),
      },
      untold: this.#untold.finish(),
      beyond: this.#beyond,
    }
  }
}

/** Families as columns. Their days and places are not kept: decide together only families of one law. */
export const encodeFamilies = (families: Iterable<HouseholdFacts>): Families => {
  const builder = new FamiliesBuilder()
  for (const family of families) builder.add(family)
  return builder.finish()
}
