import { useSyncExternalStore } from 'react'
import { type Language, onPreferences, preferences, setPreference, wordsOf } from './preferences.ts'

export type { Language } from './preferences.ts'

type Values = Readonly<Record<string, string | number>>

const fill = (text: string, values: Values = {}): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))

/** The words of the page: Traditional is drawn from the Chinese ones (`traditional.ts`). */
export const currentLanguage = (): Language => wordsOf(preferences().language)

interface Texts {
  readonly zh: Readonly<Record<string, string>>
  readonly en: Readonly<Record<string, string>>
}

/** Texts of every journey that was loaded, by its name. */
export const allTexts = new Map<string, Texts>()

/** Registers a journey's texts in both languages, and gives a hook that reads only its keys in the reader's. */
export const defineTexts = <Zh extends Readonly<Record<string, string>>>(
  journey: string,
  texts: { readonly zh: Zh; readonly en: { readonly [K in keyof Zh]: string } },
) => {
  allTexts.set(journey, texts)
  const say = (language: Language) => (key: keyof Zh & string, values?: Values) =>
    fill(texts[language][key], values)
  /** One function a language, always the same: effects that name it must not run anew at every letter typed. */
  const said = { zh: say('zh'), en: say('en') }
  return () => said[useLanguage()[0]]
}

export const useLanguage = (): [Language, (language: Language) => void] => {
  const language = useSyncExternalStore(onPreferences, currentLanguage, currentLanguage)
  return [language, (chosen) => setPreference({ language: chosen })]
}

/** Picks the reader's language out of a bilingual label. */
export const useLabel = () => {
  const [language] = useLanguage()
  return (label: { readonly zh: string; readonly en: string } | undefined): string => label?.[language] ?? ''
}
