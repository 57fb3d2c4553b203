import { errorSentence } from '@songtan/contract'
import type { FieldErrors } from '../shell/fields.tsx'
import { useLanguage } from '../shell/i18n.ts'
import type { FieldProblem } from './problems.ts'
import { useHouseholdTexts } from './texts.ts'

/** The sentence for each field; the first problem of a field is the one that is told. */
export const useFieldErrors = (problems: readonly FieldProblem[]): FieldErrors => {
  const t = useHouseholdTexts()
  const [language] = useLanguage()
  const own: Readonly<Record<string, string>> = {
    'form.required': t('required'),
    'form.tell': t('tell'),
    'form.age': t('age'),
    'form.past': t('past'),
  }
  return Object.fromEntries(
    [...problems].reverse().map(({ field, code }) => [field, own[code] ?? errorSentence(code, language)]),
  )
}
