import type { PlainDate } from '@songtan/kernel'
import { CheckField } from '../../shell/fields.tsx'
import { useLanguage } from '../../shell/i18n.ts'
import { isUnsure, type MemberForm, UNSURE } from '../household-form.ts'
import { memberNames } from '../member-names.ts'
import { changed, type QuestionProps } from '../question.ts'
import { useHouseholdTexts } from '../texts.ts'
import { ageFrom } from '../to-facts.ts'
import {
  AwayDetails,
  CareDetails,
  DisabilityDetails,
  LabourDetails,
  SchoolDetails,
} from './health-details.tsx'

const ADULT_ENOUGH_TO_WORK = 16
const OLD_ENOUGH_FOR_SCHOOL = 3

export interface PersonHealthProps {
  readonly member: MemberForm
  readonly at: string
  readonly onChange: (change: Partial<MemberForm>) => void
}

const SURE: Partial<MemberForm> = { disability: 'none', majorIllness: 'no', labour: 'full' }

const Conditions = ({ member, at, onChange, age }: PersonHealthProps & { readonly age: number }) => {
  const t = useHouseholdTexts()
  const disabled = member.disability !== 'none'
  const limited = member.labour !== 'full'
  return (
    <>
      <CheckField
        name={`${at}.disabled`}
        label={t('hasDisability')}
        checked={disabled}
        onChange={(on) => onChange({ disability: on ? 'physical' : 'none', grade: '' })}
      />
      {disabled ? <DisabilityDetails member={member} at={at} onChange={onChange} /> : null}
      <CheckField
        name={`${at}.majorIllness`}
        label={t('hasIllness')}
        checked={member.majorIllness === 'yes'}
        onChange={(on) => onChange({ majorIllness: on ? 'yes' : 'no' })}
      />
      {age >= ADULT_ENOUGH_TO_WORK ? (
        <CheckField
          name={`${at}.limited`}
          label={t('cannotWork')}
          checked={limited}
          onChange={(on) => onChange({ labour: on ? 'none' : 'full' })}
        />
      ) : null}
      {limited && age >= ADULT_ENOUGH_TO_WORK ? (
        <LabourDetails member={member} at={at} onChange={onChange} />
      ) : null}
      <CheckField
        name={`${at}.care`}
        label={t('needsCare')}
        checked={member.selfCareFailed !== ''}
        onChange={(on) => onChange({ selfCareFailed: on ? '1' : '' })}
      />
      {member.selfCareFailed !== '' ? <CareDetails member={member} at={at} onChange={onChange} /> : null}
    </>
  )
}

const Whereabouts = ({ member, at, onChange, age }: PersonHealthProps & { readonly age: number }) => {
  const t = useHouseholdTexts()
  const atSchool = member.schooling !== 'none'
  return (
    <>
      {age >= OLD_ENOUGH_FOR_SCHOOL ? (
        <CheckField
          name={`${at}.atSchool`}
          label={t('schooling')}
          checked={atSchool}
          onChange={(on) => onChange({ schooling: on ? levelAt(age) : 'none' })}
        />
      ) : null}
      {atSchool ? <SchoolDetails member={member} at={at} onChange={onChange} /> : null}
      <CheckField
        name={`${at}.isAway`}
        label={t('away')}
        checked={member.away !== 'home'}
        onChange={(on) => onChange({ away: on ? 'prison' : 'home', awaySince: '' })}
      />
      {member.away !== 'home' ? <AwayDetails member={member} at={at} onChange={onChange} /> : null}
    </>
  )
}

/** The school that children of an age mostly go to: a first choice, to be changed. */
const levelAt = (age: number): MemberForm['schooling'] =>
  age < 6 ? 'preschool' : age < 12 ? 'primary' : age < 15 ? 'junior' : age < 18 ? 'senior' : 'undergraduate'

/** Health, work, school and absence of each, ticked where there is something to say. */
export const HealthQuestion = ({
  form,
  onChange,
  day,
}: Pick<QuestionProps, 'form' | 'onChange'> & { readonly day: PlainDate }) => {
  const t = useHouseholdTexts()
  const [language] = useLanguage()
  const names = memberNames(form.members, language)
  return (
    <>
      <p className="hint">{t('healthHint')}</p>
      {form.members.map((member, i) => {
        const at = `members.${i}`
        const unsure = isUnsure(member)
        const age = ageFrom(member, day) ?? ADULT_ENOUGH_TO_WORK
        const onPerson = (change: Partial<MemberForm>) =>
          onChange({ members: changed(form.members, i, change) })
        return (
          <fieldset key={member.key} className="sheet">
            <legend>{names.get(member.key)}</legend>
            {unsure ? null : <Conditions member={member} at={at} onChange={onPerson} age={age} />}
            <Whereabouts member={member} at={at} onChange={onPerson} age={age} />
            <CheckField
              name={`${at}.unsure`}
              label={t('unsurePerson')}
              checked={unsure}
              onChange={(on) => onPerson(on ? UNSURE : SURE)}
            />
          </fieldset>
        )
      })}
    </>
  )
}
