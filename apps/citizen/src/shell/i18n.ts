import { useSyncExternalStore } from 'react'
import { type Language, onPreferences, preferences, setPreference, wordsOf } from './preferences.ts'

export type { Language } from './preferences.ts'

type Values = Readonly<Record<string, string | number>>

const fill = (text: string, values: Values = {}): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))

/** The words of the page: Traditional is drawn from the Chinese ones (`traditional.ts`). */
export const currentLanguage = (): Language => wordsOf(preferences().language)

/** Texts of a journey in both languages, and a hook that reads only its keys in the reader's. */
export const defineTexts =
  <Zh extends Readonly<Record<string, string>>>(
    _journey: string,
    texts: { readonly zh: Zh; readonly en: { readonly [K in keyof Zh]: string } },
  ) =>
  () => {
    const [language] = useLanguage()
    return (key: keyof Zh & string, values?: Values): string => fill(texts[language][key], values)
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
