/** Stable code → what is wrong and how to mend it, in two languages; `{name}` is filled from the problem's params. */
export type ErrorTexts = Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type Language = 'zh' | 'en'

const SUFFIX: Readonly<Record<Language, string>> = { zh: 'Zh', en: 'En' }

/**
 * Fills `{name}` from the params, `nameZh` or `nameEn` where a param is itself said in both languages; a missing one stays
 * visible.
 */
export const fillText = (
  text: string,
  language: Language,
  params: Readonly<Record<string, string | number | boolean>>,
): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? params[`${name}${SUFFIX[language]}`] ?? whole),
  )
