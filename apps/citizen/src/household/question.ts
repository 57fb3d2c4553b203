import type { Option } from '../shell/fields.tsx'
import { useLanguage } from '../shell/i18n.ts'
import type { HouseholdForm } from './household-form.ts'
import { memberNames } from './member-names.ts'
import type { Asked } from './problems.ts'

/** What every question about a family gets: the form, a way to change it, and how people are told apart. */
export interface QuestionProps {
  readonly form: HouseholdForm
  readonly onChange: (change: Partial<HouseholdForm>) => void
  readonly asked: Asked
}

/** Options of a select from a table of labels. */
export const useOptions = () => {
  const [language] = useLanguage()
  return <K extends string>(
    labels: Readonly<Record<K, { readonly zh: string; readonly en: string }>>,
    keys: readonly K[],
  ): Option<K>[] => keys.map((key) => ({ value: key, label: labels[key][language] }))
}

/** Members to choose from. */
export const useMemberOptions = (form: HouseholdForm): Option[] => {
  const [language] = useLanguage()
  return [...memberNames(form.members, language)].map(([value, label]) => ({ value, label }))
}

/** The list with one row changed. */
export const changed = <T>(rows: readonly T[], at: number, change: Partial<T>): readonly T[] =>
  rows.map((row, i) => (i === at ? { ...row, ...change } : row))

export const without = <T>(rows: readonly T[], at: number): readonly T[] => rows.filter((_, i) => i !== at)
