import { problemAt } from '../problems.ts'
import type { Decoder } from '../source/decode.ts'
import { buildItems } from './build-items.ts'
import { closed, spanProblem } from './check-parameters.ts'
import { type Checker, checkerFor, findCycle, nameProblems, unknownPlaceholders } from './check-rules.ts'
import type { Catalogue } from './item-types.ts'
import type { Folder } from './load-packs.ts'
import type { Basis, Declaration, Pack, ProgramRule, Rule } from './pack-types.ts'
import { type Collector, labelOf, type PackFile, placeOf, type Raw } from './read-pack-file.ts'
import { readClass, readOutputs, readProgram, readReview, readRule } from './read-rules.ts'

type RuleParts = Pick<Pack, 'rules' | 'classes' | 'programs' | 'reviews' | 'outputs'> & Catalogue
type RawRule = ReturnType<typeof readRule>

/** Rules, classes, programmes and reviews of every folder, type-checked against one another. */
export const buildRules = (
  folders: readonly Folder[],
  declared: ReadonlyMap<string, Declaration>,
  basis: Decoder<Basis>,
  collect: Collector,
): ((folder: string) => RuleParts) => {
  const read = <T>(items: readonly Raw[], reader: (raw: Raw, b: Decoder<Basis>) => T): T[] =>
    items.flatMap((raw) => collect.attempt(() => reader(raw, basis), labelOf(raw)))
  const raw = new Map(folders.map((f) => [f.id, read(all(f, 'rules'), readRule)]))
  const rules = [...raw.values()].flat()
  for (const p of nameProblems(rules, declared)) collect.add(p)
  collect.stop()
  const check = checkerFor(rules, declared, collect.add)

  const parts = new Map(
    folders.map((folder): [string, Omit<RuleParts, keyof Catalogue>] => {
      const [outputs] = folder.files.flatMap((f) => (f.outputs ? [f.outputs] : []))
      return [
        folder.id,
        {
          rules: folderRules(raw.get(folder.id) ?? [], check, collect),
          programs: read(all(folder, 'programs'), readProgram).flatMap((p) => program(p, check)),
          classes: read(all(folder, 'classes'), readClass).flatMap((c) => {
            const when = check(c.when, c.class, 'bool', 'household')
            return when ? [{ class: c.class, when }] : []
          }),
          reviews: read(all(folder, 'reviews'), readReview).flatMap((r) => {
            const when = check(r.when, r.code, 'bool', r.of)
            return when ? [{ code: r.code, of: r.of, when, words: r.words }] : []
          }),
          ...(outputs ? { outputs: readOutputs(outputs) } : {}),
        },
      ]
    }),
  )
  checkWhole(
    rules,
    [...parts.values()].flatMap((p) => p.rules),
    declared,
    collect,
  )
  const programs = [...parts.values()].flatMap((p) => p.programs)
  const items = buildItems(folders, { declared, programs, basis, check, collect })
  const none = { rules: [], programs: [], classes: [], reviews: [] }
  return (folder) => ({ ...(parts.get(folder) ?? none), ...items(folder) })
}

const all = (
  folder: Folder,
  section: keyof Pick<PackFile, 'rules' | 'programs' | 'classes' | 'reviews'>,
): Raw[] => folder.files.flatMap((f) => f[section])

const folderRules = (rules: readonly RawRule[], check: Checker, collect: Collector): Rule[] => {
  const built = rules.flatMap(({ at: _at, path: _path, is, ...r }): Rule[] => {
    const expr = check(is, r.name, r.type, r.of)
    return expr ? [{ ...r, expr, cel: is.cel }] : []
  })
  for (const [name, group] of Map.groupBy(rules, (r) => r.name)) {
    const dates = spanProblem(group, true)
    const [first] = group
    if (dates && first) collect.add(problemAt(placeOf(first, name), dates))
  }
  return [...Map.groupBy(built, (r) => r.name).values()].flatMap(closed)
}

const program = (p: ReturnType<typeof readProgram>, check: Checker): ProgramRule[] => {
  const { at: _at, path: _path, when, monthly, unless, refusals, ...head } = p
  const condition = check(when, p.program, 'bool', p.of)
  if (!condition) return []
  return [
    {
      ...head,
      when: condition,
      monthly: monthly && check(monthly, p.program, 'monthly', p.of),
      unless: unless && check(unless, p.program, 'bool', p.of),
      refusals: refusals.flatMap((r) => {
        const why = check(r.when, `${p.program} ${r.code}`, 'bool', p.of)
        return why ? [{ ...r, when: why }] : []
      }),
    },
  ]
}

const checkWhole = (
  raw: readonly RawRule[],
  built: readonly Rule[],
  declared: ReadonlyMap<string, Declaration>,
  collect: Collector,
): void => {
  const cycle = findCycle(built)
  const [first] = raw.filter((r) => r.name === cycle?.[0])
  if (cycle && first)
    collect.add(
      problemAt(placeOf(first, first.name), {
        message: {
          zh: `规则互相引用，绕成了圈：${cycle.join(' → ')}`,
          en: `goes round in a circle: ${cycle.join(' → ')}`,
        },
        mend: {
          zh: '请改写其中一条，使它不用到圈里的其他规则',
          en: 'break the circle with a rule that needs none of the others',
        },
      }),
    )
  for (const r of raw)
    for (const word of unknownPlaceholders([r.yes, r.no], r.of, raw, declared))
      collect.add(
        problemAt(placeOf(r, r.name), {
          message: {
            zh: `说明文字里的 {${word}} 这里没有`,
            en: `the sentence names {${word}}, which is nothing here`,
          },
          mend: { zh: '请写规则、事实或参数的名称', en: 'name a rule, a fact or a parameter' },
        }),
      )
}
