import type { PlainDate } from '@songtan/kernel'
import { loadPacks } from '../pack/load-packs.ts'
import type { PolicySet } from '../pack/pack-types.ts'
import { type PackFile, type PackSource, type Raw, readPackFile } from '../pack/read-pack-file.ts'
import { PolicyError, type Problem, problemAt } from '../problems.ts'
import { list } from '../source/decode.ts'
import type { Located } from '../source/located.ts'

/** A pack file that is to stand beside those of its place from a day on (政策草案). */
export interface DraftFile extends PackSource {
  readonly from: PlainDate
}

/** The law with a draft in it, or everything that is wrong with the draft. */
export type CheckedDraft =
  | { readonly set: PolicySet; readonly problems: readonly [] }
  | { readonly set: undefined; readonly problems: readonly Problem[] }

const UNDATED = ['classes', 'reviews', 'outputs'] as const
const SECTIONS = { classes: '类别', reviews: '复查事项', outputs: '输出' } as const

const undated = (file: PackFile): Problem[] =>
  UNDATED.flatMap((section) => {
    const found = section === 'outputs' ? file.outputs : file[section][0]
    if (!found) return []
    const zh = `${SECTIONS[section]}（${section}）`
    return [
      problemAt(
        { path: file.path, line: found.at.line },
        {
          message: {
            zh: `${zh}没有起止日期，写在草案里会改变以前的认定`,
            en: `${section} have no days, so a draft of them would change the past`,
          },
          mend: { zh: `${zh}请写在政策包的文件里`, en: `write ${section} in the packs themselves` },
        },
      ),
    ]
  })

const fieldOf = ({ value }: Located, key: string): Located | undefined =>
  value instanceof Map ? value.get(key) : undefined

const datesOf = (file: PackFile): { readonly label: string; readonly from: Located }[] => {
  const dated = (label: string, at: Located) => {
    const from = fieldOf(at, 'from')
    return from ? [{ label, from }] : []
  }
  const name = ({ at }: Raw, key: string): string => String(fieldOf(at, key)?.value ?? '')
  return [
    ...file.parameters.flatMap((raw) => {
      const values = fieldOf(raw.at, 'values')
      const entries = values ? list((at) => at)(values, file.path) : []
      return entries.flatMap((at) => dated(name(raw, 'key'), at))
    }),
    ...file.rules.flatMap((raw) => dated(name(raw, 'name'), raw.at)),
    ...file.programs.flatMap((raw) => dated(name(raw, 'program'), raw.at)),
    ...file.items.flatMap((raw) => dated(name(raw, 'code'), raw.at)),
  ]
}

const early = (file: PackFile, day: PlainDate): Problem[] =>
  datesOf(file)
    .filter(({ from }) => typeof from.value === 'string' && from.value < day)
    .map(({ label, from }) =>
      problemAt(
        { path: file.path, line: from.line, rule: label },
        {
          message: {
            zh: `从 ${String(from.value)} 起算，早于草案的施行日期 ${day}`,
            en: `begins on ${String(from.value)}, before the day of the draft, ${day}`,
          },
          mend: {
            zh: '请改为从施行日期或以后起算，或者提前草案的施行日期',
            en: 'let it begin on that day or later, or put the draft in force earlier',
          },
        },
      ),
    )

/** A draft says something, of days from its own on alone: what was decided before stays as it was. */
const ownProblems = (file: PackFile, day: PlainDate): Problem[] => {
  const said = file.parameters.length + file.rules.length + file.programs.length + file.items.length
  const silent: Problem[] =
    said === 0
      ? [
          problemAt(
            { path: file.path, line: 1 },
            {
              message: { zh: '草案没有改动任何内容', en: 'the draft changes nothing' },
              mend: {
                zh: '请至少写一个参数的数值、一条规则或一个事项',
                en: 'give a value, a rule or an item',
              },
            },
          ),
        ]
      : []
  return [...silent, ...undated(file), ...early(file, day)]
}

const attempt = <T>(read: () => T): { value: T } | { problems: readonly Problem[] } => {
  try {
    return { value: read() }
  } catch (error) {
    if (error instanceof PolicyError) return { problems: error.problems }
    throw error
  }
}

/**
 * Reads a draft beside the packs it is to join, exactly as it will be read once published: its values and rules go on from
 * those of its place, close what was open, and are held against national limits.
 */
export const checkDraft = (packs: readonly PackSource[], draft: DraftFile): CheckedDraft => {
  const file = attempt(() => readPackFile(draft))
  if ('problems' in file) return { set: undefined, problems: file.problems }
  const own = ownProblems(file.value, draft.from)
  const whole = attempt(() => loadPacks([...packs, draft]))
  if ('problems' in whole) return { set: undefined, problems: [...own, ...whole.problems] }
  return own.length > 0 ? { set: undefined, problems: own } : { set: whole.value, problems: [] }
}
