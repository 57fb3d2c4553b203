import { SelectField } from '../../shell/fields.tsx'
import type { HouseholdForm } from '../household-form.ts'
import { useMemberOptions } from '../question.ts'

interface WhoseFieldProps {
  readonly form: HouseholdForm
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (key: string) => void
}

/** Which member something belongs to; not asked of one who lives alone. */
export const WhoseField = ({ form, ...field }: WhoseFieldProps) => {
  const options = useMemberOptions(form)
  return options.length > 1 ? <SelectField {...field} options={options} /> : null
}
