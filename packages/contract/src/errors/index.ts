import { accessErrors } from './access.ts'
import { benefitsErrors } from './benefits.ts'
import { calendarErrors } from './calendar.ts'
import { casesErrors } from './cases.ts'
import { type ErrorTexts, fillText, type Language } from './error-texts.ts'
import { orgErrors } from './org.ts'
import { platformErrors } from './platform.ts'
import { programsErrors } from './programs.ts'
import { registryErrors } from './registry.ts'
import { reportingErrors } from './reporting.ts'
import { verificationErrors } from './verification.ts'

export { type ErrorTexts, fillText, type Language } from './error-texts.ts'

/** Every code the product may answer with. */
export const errorTexts: ErrorTexts = {
  ...platformErrors,
  ...orgErrors,
  ...calendarErrors,
  ...accessErrors,
  ...registryErrors,
  ...programsErrors,
  ...verificationErrors,
  ...casesErrors,
  ...benefitsErrors,
  ...reportingErrors,
}

/** The sentence for a code; the code itself when it is not known, so that it can be reported. */
export const errorSentence = (
  code: string,
  language: Language,
  params: Readonly<Record<string, string | number | boolean>> = {},
): string => {
  const text = errorTexts[code]
  return text ? fillText(text[language], language, params) : code
}
