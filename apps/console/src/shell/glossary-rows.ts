import { chineseNumber } from '@songtan/kernel'

/** A term of the law as docs/glossary.md has it, for those who work with it. */
export interface GlossaryTerm {
  /** The term and what else it is called, in Chinese. */
  readonly names: readonly string[]
  readonly english: string
  /** What it means, in English and in Chinese. */
  readonly meaning: string
  readonly says: string
  /** Instruments and articles it rests on, as they are cited; empty where it rests on none. */
  readonly basis: string
}

const SPOKEN_FULL: readonly (readonly [short: RegExp, full: string])[] = [
  [/(?<!低保)审核确认办法/g, '《最低生活保障审核确认办法》'],
  [/(?<!社会救助)暂行办法/g, '《社会救助暂行办法》'],
  [/(特困人员认定办法|刚性支出困难家庭认定办法)/g, '《$1》'],
]

const spokenFull = (basis: string): string =>
  SPOKEN_FULL.reduce((text, [short, full]) => text.replaceAll(short, full), basis).replaceAll(
    / ?§(\d+)/g,
    (_, article: string) => `第${chineseNumber(Number(article))}条`,
  )

/** 释义（依据）: the last brackets hold what it rests on. */
const SAYS = /^(?<says>.*?)(?:（(?<basis>[^（）]+)）)?$/

/** Rows of the glossary's tables that are explained to staff: those with a fifth cell. */
export const readGlossary = (markdown: string): readonly GlossaryTerm[] =>
  markdown.split('\n').flatMap((line) => {
    if (!line.startsWith('| ') || line.startsWith('| 中文 ')) return []
    const [, zh = '', english = '', , meaning = '', explained = ''] = line
      .split('|')
      .map((cell) => cell.trim())
    if (explained === '') return []
    const { says = explained, basis = '' } = SAYS.exec(explained)?.groups ?? {}
    return [{ names: zh.split('、'), english, meaning, says, basis: spokenFull(basis) }]
  })

/** 已受理 → 受理, 登记入户调查 → 入户调查: a step or a state is explained by what it is a step of. */
const AROUND = /^(已|待|登记|形成|报)|中$/g

/** The term that a word names; a word that is none has none. */
export const findTerm = (terms: readonly GlossaryTerm[]) => {
  const byName = new Map(terms.flatMap((term) => term.names.map((name) => [name, term] as const)))
  const byEnglish = new Map(terms.map((term) => [term.english.toLowerCase(), term] as const))
  return (word: string): GlossaryTerm | undefined =>
    byName.get(word) ?? byName.get(word.replaceAll(AROUND, '')) ?? byEnglish.get(word.toLowerCase())
}
