import type { Written } from './check-in-force.ts'
import type { WrittenParameter } from './check-months.ts'
import type { Folder } from './load-packs.ts'
import { labelOf, placeOf, type Raw } from './read-pack-file.ts'

const fromOf = ({ at }: Raw): unknown => (at.value instanceof Map ? at.value.get('from')?.value : undefined)

const placed = (raw: Raw | undefined, pack: string, label: string) =>
  raw ? placeOf(raw, label) : { path: pack, line: 1, rule: label }

/** Finds the entries of checked packs again in the files they come from. */
export const writtenIn = (
  folders: readonly Folder[],
): { readonly entry: Written; readonly parameter: WrittenParameter } => {
  const filesOf = (pack: string) => folders.find(({ id }) => id === pack)?.files ?? []
  return {
    entry: (pack, section, label, from) => {
      const raws = filesOf(pack).flatMap((f) => (section === 'outputs' ? (f.outputs ?? []) : f[section]))
      const raw =
        section === 'outputs'
          ? raws[0]
          : raws.find((r) => labelOf(r) === label && (from === undefined || fromOf(r) === from))
      return placed(raw, pack, label)
    },
    parameter: (pack, key) =>
      placed(
        filesOf(pack)
          .flatMap((f) => f.parameters)
          .find((raw) => labelOf(raw) === key),
        pack,
        key,
      ),
  }
}
