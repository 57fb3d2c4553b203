import { TextField } from '../../shell/fields.tsx'
import { useHouseholdTexts } from '../texts.ts'

interface MoneyFieldProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** An amount in yuan, typed with a number pad. */
export const MoneyField = (props: MoneyFieldProps) => {
  const t = useHouseholdTexts()
  return <TextField {...props} inputMode="decimal" maxLength={14} autoComplete="off" unit={t('yuan')} />
}
