import { PlaceInput } from './fields.tsx'
import { useShellTexts } from './texts.ts'

/** A town or village of a county that narrows a list. */
export const PlaceFilter = (props: {
  readonly county: string
  readonly value: string | undefined
  readonly onChange: (code: string | undefined) => void
}) => {
  const t = useShellTexts()
  const { county, value, onChange } = props
  return (
    <div style={{ minWidth: 160 }}>
      <PlaceInput
        clearable
        placeholder={t('place')}
        within={`${county}000000`}
        {...(value ? { value } : {})}
        onChange={onChange}
      />
    </div>
  )
}
