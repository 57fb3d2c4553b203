import type { Route } from '@songtan/contract'
import type { useCodeChoices } from '../../shell/code-names.ts'
import type { Field } from '../../shell/fields.tsx'
import type { CaseView } from './case-view.ts'
import type { useCasesTexts } from './texts.ts'

export type Values = Record<string, unknown>

/** How a step is asked for: its route, its fields, what the page already knows. */
export interface StepForm {
  readonly route: Route
  readonly fields?: readonly Field[]
  readonly fixed?: Values
  readonly shape?: (values: Values) => Values
}

export type Texts = ReturnType<typeof useCasesTexts>
export type Choices = ReturnType<typeof useCodeChoices>
export type Survey = CaseView['surveys'][number]

/** A record of several that the step is about; the one that waits is chosen already. */
export const which = (
  name: string,
  label: string,
  choices: readonly { readonly value: string; readonly label: string }[],
): Field => ({ name, label, kind: 'choice', required: true, choices, initial: choices[0]?.value })
