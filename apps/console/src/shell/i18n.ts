import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

export type Language = 'zh' | 'en'

/** Texts of one feature in both languages; English must have every key that Chinese has. */
export interface Texts<Zh extends Readonly<Record<string, string>>> {
  readonly zh: Zh
  readonly en: { readonly [K in keyof Zh]: string }
}

/** i18next types keys by a global register; ours are typed by each feature. */
type Translate = (key: string, values: Readonly<Record<string, string | number>> | undefined) => string

const STORED = 'songtan.language'

const stored = (): Language => (localStorage.getItem(STORED) === 'en' ? 'en' : 'zh')

void i18next.use(initReactI18next).init({
  lng: stored(),
  fallbackLng: 'zh',
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})

/** Names the language of the page, by which it is read aloud. */
const tellReaders = (language: Language): void => {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
}
tellReaders(i18next.language === 'en' ? 'en' : 'zh')

/** Registers a feature's texts under its name and gives a hook that reads only its keys. */
export const defineTexts = <Zh extends Readonly<Record<string, string>>>(
  feature: string,
  texts: Texts<Zh>,
) => {
  i18next.addResourceBundle('zh', feature, texts.zh)
  i18next.addResourceBundle('en', feature, texts.en)
  return () => {
    const translate = useTranslation(feature).t as Translate
    return (key: keyof Zh & string, values?: Readonly<Record<string, string | number>>): string =>
      translate(key, values)
  }
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh')

export const useLanguage = (): [Language, (language: Language) => void] => {
  const { i18n } = useTranslation()
  return [
    i18n.language === 'en' ? 'en' : 'zh',
    (language) => {
      localStorage.setItem(STORED, language)
      tellReaders(language)
      void i18n.changeLanguage(language)
    },
  ]
}

/** Picks the reader's language out of a bilingual label. */
export const useLabel = () => {
  const [language] = useLanguage()
  return (label: { readonly zh: string; readonly en: string } | undefined): string => label?.[language] ?? ''
}
