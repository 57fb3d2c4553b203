import { problemAt } from '../problems.ts'
import type { Decoder } from '../source/decode.ts'
import { closed, limitProblem, spanProblem } from './check-parameters.ts'
import type { Folder } from './load-packs.ts'
import type { Basis, Declaration, ParameterValue } from './pack-types.ts'
import { type Collector, labelOf, placeOf, type Raw } from './read-pack-file.ts'
import { readValues } from './read-parameters.ts'

/** Values of each folder by key, checked for dates and national limits, open ends closed. */
export const buildValues = (
  folders: readonly Folder[],
  declared: ReadonlyMap<string, Declaration>,
  basis: Decoder<Basis>,
  collect: Collector,
): Map<string, ParameterValue[]> =>
  new Map(
    folders.map((folder) => {
      const context = { declared, basis, status: folder.status }
      const read = folder.files
        .flatMap((f) => f.parameters)
        .flatMap((raw) =>
          collect
            .attempt(() => readValues(raw, context), labelOf(raw))
            .flatMap((vs) => vs.map((v) => ({ raw, v }))),
        )
      const byKey = Map.groupBy(read, ({ v }) => v.key)
      const values = [...byKey.values()].flatMap((group) => checkGroup(group, declared, collect))
      return [folder.id, values]
    }),
  )

const checkGroup = (
  group: readonly { raw: Raw; v: ParameterValue }[],
  declared: ReadonlyMap<string, Declaration>,
  collect: Collector,
): ParameterValue[] => {
  const values = group.map(({ v }) => v)
  const [first] = group
  const dates = spanProblem(values)
  if (dates && first) collect.add(problemAt(placeOf(first.raw, first.v.key), dates))
  for (const { raw, v } of group) {
    const declaration = declared.get(v.key) ?? declared.get(v.key.slice(0, v.key.lastIndexOf('.')))
    const limit = declaration && limitProblem(declaration, v)
    if (limit) collect.add(problemAt(placeOf(raw, v.key), limit))
  }
  return closed(values)
}
