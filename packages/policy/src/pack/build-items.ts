import type { Decoder } from '../source/decode.ts'
import { itemDateProblems, itemProblems, type KnownCodes, listedTwice } from './check-items.ts'
import { closed } from './check-parameters.ts'
import type { Checker } from './check-rules.ts'
import type { Catalogue, Item, Office } from './item-types.ts'
import type { Folder } from './load-packs.ts'
import type { Basis, Declaration, ProgramRule } from './pack-types.ts'
import { type RawItem, readItem, readOffice } from './read-items.ts'
import { type Collector, labelOf, type Raw } from './read-pack-file.ts'

/** What the items of every folder are checked against. */
export interface ItemContext {
  readonly declared: ReadonlyMap<string, Declaration>
  readonly programs: readonly Pick<ProgramRule, 'program'>[]
  readonly basis: Decoder<Basis>
  readonly check: Checker
  readonly collect: Collector
}

const plain = ({ code, zh, en }: Office): Office => ({ code, zh, en })

/** Departments, offices and items of every folder, checked against one another. */
export const buildItems = (
  folders: readonly Folder[],
  context: ItemContext,
): ((folder: string) => Catalogue) => {
  const { collect, declared } = context
  const read = <T>(raws: readonly Raw[], reader: (raw: Raw) => T): T[] =>
    raws.flatMap((raw) => collect.attempt(() => reader(raw), labelOf(raw)))
  const raw = folders.map(({ id, files }) => ({
    id,
    departments: read(
      files.flatMap((f) => f.departments),
      readOffice,
    ),
    offices: read(
      files.flatMap((f) => f.offices),
      readOffice,
    ),
    items: read(
      files.flatMap((f) => f.items),
      (r) => readItem(r, context.basis),
    ),
  }))
  const known: KnownCodes = {
    departments: raw.flatMap((r) => r.departments.map((d) => d.code)),
    offices: raw.flatMap((r) => r.offices.map((o) => o.code)),
    items: raw.flatMap((r) => r.items.map((i) => i.code)),
    programs: context.programs.map((p) => p.program),
    declared,
  }
  const listed = [raw.flatMap((r) => r.departments), raw.flatMap((r) => r.offices)]
  for (const p of listed.flatMap((entries) => listedTwice(entries))) collect.add(p)
  const built = new Map(
    raw.map(({ id, departments, offices, items }): [string, Catalogue] => {
      for (const p of [...items.flatMap((i) => itemProblems(i, known)), ...itemDateProblems(items)])
        collect.add(p)
      const checked = items.map((i) => checkedItem(i, context.check, known.offices))
      const byCode = Map.groupBy(checked, (i) => i.code)
      const kept = { departments: departments.map(plain), offices: offices.map(plain) }
      return [id, { ...kept, items: [...byCode.values()].flatMap(closed) }]
    }),
  )
  return (folder) => built.get(folder) ?? { departments: [], offices: [], items: [] }
}

const checkedItem = (raw: RawItem, check: Checker, officesKnown: readonly string[]): Item => {
  const { at: _at, path: _path, when, amount, conflicts, decide, ...head } = raw
  const { code, of } = head
  const sum = amount && check(amount.is, code, amount.type, of)
  return {
    ...head,
    when: when && check(when, code, 'bool', of),
    amount: amount && sum && { type: amount.type, is: sum },
    conflicts: conflicts.map(({ other, ...c }) => ({
      ...c,
      ...(other && amount ? { other: check(other, code, amount.type, of) } : {}),
    })),
    decide: typeof decide === 'string' ? decide : (check(decide, code, 'text', of, officesKnown) ?? ''),
  }
}
