import {
  type CheckedDraft,
  checkDraft,
  hashOf,
  loadPacks,
  type PackSource,
  type PolicySet,
  type Problem,
} from '@songtan/policy'
import type { KeptDraft } from './drafts.repo.ts'
import type { LawText } from './law-in-force.ts'
import { digitsOf, packsAround } from './law-place.ts'

const folderOf = (path: string): string => path.split('/')[0] ?? ''

/** The folder a place's packs are in; a place without any gets one of its own. */
export const folderFor = (set: PolicySet, place: string): string =>
  set.packs.find((pack) => pack.place === place)?.id ?? `${place}-published`

/** Files of the packs that speak for a place or for places in it: what a draft of the place can touch. */
const filesAround = ({ set, sources }: LawText, place: string): PackSource[] => {
  const folders = new Set(packsAround(set, place).map(({ id }) => id))
  return Object.entries(sources)
    .filter(([path]) => folders.has(folderOf(path)))
    .map(([path, text]) => ({ path, text }))
}

type Written = Pick<KeptDraft, 'place' | 'text' | 'from'>

/** Drafts checked lately: a page asks for the same text several times, and reading the packs around it takes a fifth of a second. */
const KEPT = 4
const kept = new Map<string, CheckedDraft>()

/** The law around the place with the draft in it, or what is wrong with it. */
export const draftLaw = (law: LawText, { place, text, from }: Written): CheckedDraft => {
  const key = [law.hash, place, from, text].join('\n')
  const before = kept.get(key)
  if (before) return before
  const path = `${folderFor(law.set, place)}/draft.yaml`
  const checked = checkDraft(filesAround(law, place), { path, text, from })
  const [oldest] = kept.keys()
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, checked)
  return checked
}

/** The law around the place without the draft, loaded from the same packs, so that both and their hashes compare. */
export const lawAround = (law: LawText, place: string): PolicySet => loadPacks(filesAround(law, place))

/** The hash of that law, without loading it. */
export const hashAround = ({ set }: Pick<LawText, 'set'>, place: string): string =>
  hashOf(packsAround(set, place))

/** A fault as the page shows it: only faults of other files name their file. */
export const showProblem = ({ path, line, rule, message, mend, zh }: Problem) => {
  const where = path.endsWith('/draft.yaml') ? '' : `${path}: `
  return {
    line,
    rule: rule ?? null,
    message: { zh: `${where}${zh.message}`, en: `${where}${message}` },
    mend: mend !== undefined && zh.mend !== undefined ? { zh: zh.mend, en: mend } : null,
  }
}

/** Keys of which a place inside has a value of its own on the draft's day or later, which prevails there. */
export const keptBy = ({ set }: Pick<LawText, 'set'>, keys: readonly string[], { place, from }: Written) =>
  keys.flatMap((key) => {
    const places = set.packs
      .filter((pack) => pack.place !== place && pack.place.startsWith(digitsOf(place)))
      .filter((pack) => pack.values.some((v) => v.key === key && (v.to === undefined || v.to >= from)))
      .map(({ zh, en }) => ({ zh, en }))
    return places.length > 0 ? [{ key, places }] : []
  })

/** Keys to which the draft gives a value. */
export const keysSet = (before: PolicySet, after: PolicySet, place: string): string[] => {
  const valuesOf = (set: PolicySet) => set.packs.filter((p) => p.place === place).flatMap((p) => p.values)
  const known = new Set(valuesOf(before).map((v) => `${v.key} ${v.from}`))
  return [
    ...new Set(
      valuesOf(after)
        .filter((v) => !known.has(`${v.key} ${v.from}`))
        .map((v) => v.key),
    ),
  ]
}
