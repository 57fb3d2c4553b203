/** Stable code → what is wrong and how to mend it, in two languages; `{name}` is filled from the problem's params. */
export type ErrorTexts = Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type Language = 'zh' | 'en'

/** Fills `{name}` from the params; a missing one stays visible. */
export const fillText = (text: string, params: Readonly<Record<string, string | number | boolean>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
