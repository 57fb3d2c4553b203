import { orgRoutes } from '@songtan/contract'
import { useRead } from '../shell/api.ts'
import { SelectField } from '../shell/fields.tsx'
import { Problem } from '../shell/states.tsx'
import type { HouseholdForm } from './household-form.ts'
import { useHouseholdTexts } from './texts.ts'

const NATION = '000000000000'

type Places = HouseholdForm['places']
interface Chosen {
  readonly places: Places
  readonly county: string
  readonly village: string
}

interface LevelProps {
  readonly parent: { readonly code: string; readonly name: string } | undefined
  readonly name: string
  readonly value: string
  readonly onChoose: (place: {
    readonly code: string
    readonly name: string
    readonly levels: readonly string[]
  }) => void
}

const Level = ({ parent, name, value, onChoose }: LevelProps) => {
  const t = useHouseholdTexts()
  const read = useRead(orgRoutes.listDivisionChildren, { code: parent?.code ?? NATION })
  const items = read.data?.items ?? []
  const level = items[0]?.levels[0]
  if (read.error) return <Problem error={read.error} onAgain={read.again} />
  const options = items.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <SelectField
      name={name}
      label={level ? t(`level-${level}`) : t('nextPlace')}
      value={options.some((o) => o.value === value) ? value : ''}
      empty={t('choose')}
      options={options}
      onChange={(code) => {
        const found = items.find((item) => item.code === code)
        if (found) onChoose(found)
      }}
    />
  )
}

interface PlacePickerProps {
  readonly chosen: Chosen
  /** How far down to ask. */
  readonly down: 'county' | 'village'
  readonly onChange: (chosen: Chosen) => void
}

/** 省 → 市 → 县 → 乡镇 → 村: one select a level, each filled by the choice above it. */
export const PlacePicker = ({ chosen, down, onChange }: PlacePickerProps) => {
  const { places, county, village } = chosen
  const done = down === 'county' ? county !== '' : village !== ''
  const open = done ? places : [...places, undefined]
  return open.map((place, i) => (
    <Level
      key={places[i - 1]?.code ?? NATION}
      parent={places[i - 1]}
      name={i === open.length - 1 ? 'village' : `place.${i}`}
      value={place?.code ?? ''}
      onChoose={({ code, name, levels }) => {
        const above = i === 0 ? '' : code.startsWith(county) ? county : ''
        onChange({
          places: [...places.slice(0, i), { code, name }],
          county: levels.includes('county') ? code.slice(0, 6) : above,
          village: levels.includes('village') ? code : '',
        })
      }}
    />
  ))
}
