/** Languages that texts are written in. */
export type Language = 'zh' | 'en'
/** 简体 | 繁體 | English */
export type Reading = Language | 'zh-Hant'

/** How somebody reads, remembered on the phone. */
export interface Preferences {
  readonly language: Reading
  /** 大字 */
  readonly large: boolean
  /** 高对比 */
  readonly contrast: boolean
}

const LANGUAGE = 'songtan.language'
const LOOKS = 'songtan.looks'
/** The same for the server, so that the first thing it sends is already as one reads; it says nothing about a person. */
const COOKIE = 'songtan-page'
const A_YEAR_SECONDS = 31_536_000

const inBrowser = typeof document !== 'undefined'

const readingOf = (text: string | null | undefined): Reading =>
  text === 'en' || text === 'zh-Hant' ? text : 'zh'

const stored = (): Preferences => {
  if (!inBrowser) return { language: 'zh', large: false, contrast: false }
  const looks = localStorage.getItem(LOOKS) ?? ''
  return {
    language: readingOf(localStorage.getItem(LANGUAGE)),
    large: looks.includes('large'),
    contrast: looks.includes('contrast'),
  }
}

let now = stored()
const listeners = new Set<() => void>()

export const preferences = (): Preferences => now
export const wordsOf = (reading: Reading): Language => (reading === 'en' ? 'en' : 'zh')

const TAGS: Readonly<Record<Reading, string>> = { zh: 'zh-CN', 'zh-Hant': 'zh-Hant', en: 'en' }

const looksOf = ({ large, contrast }: Preferences): string =>
  [large ? 'large' : '', contrast ? 'contrast' : ''].filter(Boolean).join(' ')

/** Puts them on the document: its language, by which it is read aloud, and how it looks. */
const show = (): void => {
  const page = document.documentElement
  page.lang = TAGS[now.language]
  page.dataset.look = looksOf(now)
}

/** On a page that was sent in another way than the phone remembers, shows what is remembered. */
export const showPreferences = (): void => show()

/** For the program that draws pages ahead of anybody's asking. */
export const drawIn = (language: Reading): void => {
  now = { ...now, language }
}

export const setPreference = (change: Partial<Preferences>): void => {
  now = { ...now, ...change }
  const looks = looksOf(now)
  localStorage.setItem(LANGUAGE, now.language)
  localStorage.setItem(LOOKS, looks)
  const value = [now.language, ...looks.split(' ').filter(Boolean)].join('.')
  // The newer CookieStore is not there where a page came over plain http in a local network.
  Reflect.set(document, 'cookie', `${COOKIE}=${value}; path=/m; max-age=${A_YEAR_SECONDS}; samesite=lax`)
  show()
  for (const tell of listeners) tell()
}

export const onPreferences = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
