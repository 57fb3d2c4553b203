import { useSyncExternalStore } from 'react'

export type Language = 'zh' | 'en'

/** Texts of one feature in both languages; English must have every key that Chinese has. */
export interface Texts<Zh extends Readonly<Record<string, string>>> {
  readonly zh: Zh
  readonly en: { readonly [K in keyof Zh]: string }
}

type Values = Readonly<Record<string, string | number>>

const STORED = 'songtan.language'

let language: Language = localStorage.getItem(STORED) === 'en' ? 'en' : 'zh'
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Names the language of the page, by which it is read aloud. */
const tellReaders = (): void => {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
}
tellReaders()

const choose = (next: Language): void => {
  language = next
  localStorage.setItem(STORED, next)
  tellReaders()
  for (const listener of listeners) listener()
}

export const currentLanguage = (): Language => language

export const useLanguage = (): [Language, (language: Language) => void] => [
  useSyncExternalStore(subscribe, currentLanguage),
  choose,
]

const fill = (text: string, values: Values = {}): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))

/** A hook that reads the texts of one feature in the reader's language, by its keys alone. */
export const defineTexts = <Zh extends Readonly<Record<string, string>>>(texts: Texts<Zh>) => {
  const say = (spoken: Language) => (key: keyof Zh & string, values?: Values) =>
    fill(texts[spoken][key], values)
  /** One function a language, always the same: effects that name it do not run anew. */
  const said = { zh: say('zh'), en: say('en') }
  return () => said[useLanguage()[0]]
}

/** Picks the reader's language out of a bilingual label. */
export const useLabel = () => {
  const [spoken] = useLanguage()
  return (label: { readonly zh: string; readonly en: string } | undefined): string => label?.[spoken] ?? ''
}
