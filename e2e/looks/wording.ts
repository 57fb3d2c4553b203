export type Language = 'zh' | 'en'

/** A piece of text as a person sees it: from the page itself, a placeholder, or what a reader is told. */
export interface SeenText {
  readonly text: string
  /** The language an element of the page names for its part; empty where it names none. */
  readonly lang: string
}

/** Runs of Han characters; digits and Latin letters part them. */
const HAN = /\p{Script=Han}+/gu
const runsOf = (text: string): string[] => text.match(HAN) ?? []

/** Terms of the law that English keeps beside its own word, and the name of the other language on its switch. */
const TERMS = new Set(['低保', '低保边缘', '特困', '刚性支出', '单人户', '单人保', '中文'])

/** A part of a law is no record, though it comes as one: English says “art. 13”. */
const ARTICLE = /^第[一二三四五六七八九十百]+[章条款项]/

/** Latin words that Chinese pages have: units of measure. */
const LATIN = new Set(['px'])

const BROKEN = [
  /\[object \w+\]/,
  /\bundefined\b/,
  /\bNaN\b/,
  /\bInvalid Date\b/,
  /\bnull\b/,
  /\{\{\w+\}\}/,
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/,
  /(?<![\w.@/-])[a-z][A-Za-z]+(?:\.[a-z][A-Za-z-]+)+(?![\w.@/-])/,
  /(?<![\w-])[a-z]+(?:[A-Z][a-z]+)+(?![\w-])/,
  /(?<![\w-])[a-z]+_[a-z_]+(?![\w-])/,
] as const

/** A word of small Latin letters, hyphens and points. */
const SMALL_WORD = /(?<![\w./@-])[a-z][\w./@-]*/g
/** Sign-in names end in a place's digits, file names say what they are, records are told apart by the end of their id. */
const NAMES = /\d{4}|\.(csv|pdf|png|jpg)$|^[0-9a-f]{8}$/

const brokenIn = (text: string): string[] => BROKEN.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])

/** Chinese pages are not written in Latin letters: what is, is a code that nobody gave a name. */
const codesInChinese = (text: string): string[] =>
  (text.match(SMALL_WORD) ?? []).filter((word) => word.length > 2 && !LATIN.has(word) && !NAMES.test(word))

/** Names, places and letters come from records; everything else in Chinese is a text that nobody translated. */
const chineseInEnglish = (text: string, records: ReadonlySet<string>): string[] =>
  runsOf(text).filter((run) => !TERMS.has(run) && (!records.has(run) || ARTICLE.test(run)))

/** What nobody should read on a page in a language: broken values, raw codes, texts of the other language. */
export const oddWords = (
  seen: readonly SeenText[],
  language: Language,
  codes: ReadonlySet<string>,
  records: ReadonlySet<string>,
): string[] =>
  seen.flatMap(({ text, lang }) => {
    const odd = [
      ...brokenIn(text),
      ...(language === 'zh' ? codesInChinese(text) : codes.has(text.trim()) ? [text.trim()] : []),
      ...(language === 'en' && !lang.startsWith('zh') ? chineseInEnglish(text, records) : []),
    ]
    return odd.map((word) => `odd words “${word}” in “${text.trim().slice(0, 80)}”`)
  })

const isLabel = (value: object): value is { zh: string; en: string } => 'zh' in value && 'en' in value

/** Runs of Chinese in an answer of the program; not what stands beside its English, for that has to be shown instead. */
export const recordsOf = (answer: unknown): string[] => {
  if (typeof answer === 'string') return runsOf(answer)
  if (typeof answer !== 'object' || answer === null) return []
  if (Array.isArray(answer)) return answer.flatMap(recordsOf)
  return isLabel(answer) ? [] : Object.values(answer).flatMap(recordsOf)
}
