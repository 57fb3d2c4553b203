import { type Fault, PolicyError, problemAt } from '../problems.ts'
import { buildRules } from './build-rules.ts'
import { buildValues } from './build-values.ts'
import { inForceProblems } from './check-in-force.ts'
import { listedAlready } from './check-items.ts'
import { monthsProblems } from './check-months.ts'
import { hashOf, packHash } from './hash.ts'
import type { Declaration, Pack, PackStatus, PolicySet } from './pack-types.ts'
import { basisDecoder } from './read-basis.ts'
import {
  Collector,
  type Instrument,
  type PackFile,
  type PackHead,
  type PackSource,
  placeOf,
  type Raw,
  readPackFile,
} from './read-pack-file.ts'
import { readDeclaration } from './read-parameters.ts'
import { writtenIn } from './written-in.ts'

const isPackFile = ({ path }: PackSource): boolean =>
  /\.ya?ml$/.test(path) && !path.split('/').includes('scenarios')

/** An empty place is no law. */
export const NO_PACKS: Fault = { message: { zh: '这里没有政策包', en: 'there are no packs here' } }

const STATUS: Readonly<Record<number, PackStatus>> = { 0: 'national', 2: 'province', 4: 'city', 6: 'county' }

/** Files of one folder with the head of its pack.yaml. */
export interface Folder {
  readonly id: string
  readonly head: PackHead
  readonly status: PackStatus
  readonly files: readonly PackFile[]
}

const folders = (files: readonly PackFile[], collect: Collector): Folder[] =>
  [...new Set(files.map((f) => f.folder))].sort().flatMap((id) => {
    const own = files.filter((f) => f.folder === id)
    const heads = own.flatMap((f) => (f.head ? [f.head] : []))
    const [head] = heads
    if (head && heads.length === 1)
      return [
        {
          id,
          head,
          files: own,
          status: head.fictional ? 'fictional' : (STATUS[head.place.length] ?? 'county'),
        },
      ]
    const path = own[0]?.path ?? id
    collect.add(
      problemAt(
        { path, line: 1 },
        {
          message: {
            zh: `${id} 有 ${heads.length} 个政策包开头`,
            en: `${id} has ${heads.length} pack heads`,
          },
          mend: {
            zh: '请在 pack.yaml 里写一个、且只写一个 pack:',
            en: 'write one pack: in pack.yaml',
          },
        },
      ),
    )
    return []
  })

const uniqueBy = <T extends Raw>(
  items: readonly T[],
  keyOf: (item: T) => string,
  collect: Collector,
): Map<string, T> => {
  const found = new Map<string, T>()
  for (const item of items) {
    const key = keyOf(item)
    const before = found.get(key)
    if (before) collect.add(problemAt(placeOf(item, key), listedAlready(before.path)))
    else found.set(key, item)
  }
  return found
}

/**
 * Reads, type-checks and joins the packs below `policies/` (paths like `cn/income.yaml`); scenarios are skipped and
 * the order they come in does not matter.
 * @throws PolicyError `policy.invalid` with every problem: file, line, rule and how to mend it.
 */
export const loadPacks = (sources: readonly PackSource[]): PolicySet => {
  const collect = new Collector()
  const inOrder = [...sources].sort((a, b) => (a.path < b.path ? -1 : 1))
  const files = inOrder.filter(isPackFile).flatMap((s) => collect.attempt(() => readPackFile(s)))
  if (files.length === 0 && collect.problems.length === 0)
    throw new PolicyError([problemAt({ path: 'policies', line: 1 }, NO_PACKS)])
  const all = folders(files, collect).sort((a, b) => (a.head.place < b.head.place ? -1 : 1))
  const instruments: ReadonlyMap<string, Instrument> = uniqueBy(
    files.flatMap((f) => f.instruments),
    (i) => i.id,
    collect,
  )
  const declarations = uniqueBy(
    files.flatMap((f) =>
      f.parameters.flatMap((raw) =>
        collect
          .attempt(() => readDeclaration(raw))
          .flatMap((d) => (d ? [{ ...raw, ...d, folder: f.folder }] : [])),
      ),
    ),
    (d) => d.key,
    collect,
  )
  collect.stop()
  const declared: ReadonlyMap<string, Declaration> = declarations
  const basis = basisDecoder(instruments)
  const values = buildValues(all, declared, basis, collect)
  const rules = buildRules(all, declared, basis, collect)
  collect.stop()
  const packs = all.map(({ id, head }): Pack => {
    const own = [...declarations.values()].filter((d) => d.folder === id)
    const pack = {
      id,
      ...head,
      declarations: own.map(({ at, path, folder, ...d }) => d),
      values: values.get(id) ?? [],
      ...rules(id),
    }
    return { ...pack, hash: packHash(pack) }
  })
  const written = writtenIn(all)
  for (const p of inForceProblems(packs, written.entry)) collect.add(p)
  for (const p of monthsProblems(packs, written.parameter)) collect.add(p)
  collect.stop()
  return { hash: hashOf(packs), packs }
}
