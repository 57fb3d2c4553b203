import { RadioField, SelectField, TextField } from '../../shell/fields.tsx'
import type { DisabilityKind } from '../household-form.ts'
import { AWAYS, DISABILITIES, SCHOOLINGS } from '../labels.ts'
import { useOptions } from '../question.ts'
import { useHouseholdTexts } from '../texts.ts'
import type { PersonHealthProps } from './health-question.tsx'

const KINDS = ['physical', 'visual', 'hearing', 'speech', 'intellectual', 'mental', 'multiple'] as const
const LEVELS = [
  'preschool',
  'primary',
  'junior',
  'senior',
  'vocational',
  'undergraduate',
  'postgraduate',
] as const
const PLACES = ['prison', 'rehab', 'missing', 'religious'] as const

const isKind = (value: string): value is DisabilityKind => KINDS.some((kind) => kind === value)

export const DisabilityDetails = ({ member, at, onChange }: PersonHealthProps) => {
  const t = useHouseholdTexts()
  const options = useOptions()
  return (
    <div className="inset">
      <SelectField
        name={`${at}.disability`}
        label={t('disabilityKind')}
        value={isKind(member.disability) ? member.disability : ''}
        options={options(DISABILITIES, KINDS)}
        onChange={(disability) => onChange({ disability })}
      />
      <SelectField
        name={`${at}.grade`}
        label={t('grade')}
        value={member.grade}
        empty={t('choose')}
        options={[
          { value: '1', label: t('grade1') },
          { value: '2', label: t('grade2') },
          { value: '3', label: t('grade3') },
          { value: '4', label: t('grade4') },
        ]}
        onChange={(grade) => onChange({ grade })}
      />
    </div>
  )
}

export const LabourDetails = ({ member, at, onChange }: PersonHealthProps) => {
  const t = useHouseholdTexts()
  return (
    <div className="inset">
      <RadioField
        name={`${at}.labour`}
        label={t('labour')}
        value={member.labour === 'partial' ? 'partial' : 'none'}
        options={[
          { value: 'partial', label: t('partial') },
          { value: 'none', label: t('none') },
        ]}
        onChange={(labour) => onChange({ labour })}
      />
    </div>
  )
}

export const CareDetails = ({ member, at, onChange }: PersonHealthProps) => {
  const t = useHouseholdTexts()
  return (
    <div className="inset">
      <SelectField
        name={`${at}.selfCareFailed`}
        label={t('selfCare')}
        value={member.selfCareFailed}
        options={['1', '2', '3', '4', '5', '6'].map((n) => ({ value: n, label: t('things', { n }) }))}
        onChange={(selfCareFailed) => onChange({ selfCareFailed })}
      />
    </div>
  )
}

export const SchoolDetails = ({ member, at, onChange }: PersonHealthProps) => {
  const t = useHouseholdTexts()
  const options = useOptions()
  return (
    <div className="inset">
      <SelectField
        name={`${at}.schooling`}
        label={t('schoolingLevel')}
        value={LEVELS.find((level) => level === member.schooling) ?? ''}
        empty={t('choose')}
        options={options(SCHOOLINGS, LEVELS)}
        onChange={(schooling) => onChange({ schooling })}
      />
    </div>
  )
}

export const AwayDetails = ({ member, at, onChange }: PersonHealthProps) => {
  const t = useHouseholdTexts()
  const options = useOptions()
  return (
    <div className="inset">
      <SelectField
        name={`${at}.away`}
        label={t('awayWhy')}
        value={PLACES.find((place) => place === member.away) ?? ''}
        options={options(AWAYS, PLACES)}
        onChange={(away) => onChange({ away })}
      />
      <TextField
        name={`${at}.awaySince`}
        label={t('awaySince')}
        type="date"
        value={member.awaySince}
        onChange={(awaySince) => onChange({ awaySince })}
      />
    </div>
  )
}
