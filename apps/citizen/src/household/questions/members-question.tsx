import { SelectField, TextField } from '../../shell/fields.tsx'
import { useLanguage } from '../../shell/i18n.ts'
import { useShellTexts } from '../../shell/texts.ts'
import { emptyMember, type MemberForm, nextKey, withoutMember } from '../household-form.ts'
import { RELATIONS } from '../labels.ts'
import { memberNames } from '../member-names.ts'
import { changed, type QuestionProps, useOptions } from '../question.ts'
import { useHouseholdTexts } from '../texts.ts'

const OTHERS = ['spouse', 'child', 'parent', 'grandchild', 'grandparent', 'sibling', 'other'] as const

interface PersonProps {
  readonly member: MemberForm
  readonly at: string
  readonly asked: QuestionProps['asked']
  readonly onChange: (change: Partial<MemberForm>) => void
}

const Identity = ({ member, at, onChange }: Omit<PersonProps, 'asked'>) => {
  const t = useHouseholdTexts()
  return (
    <>
      <TextField
        name={`${at}.name`}
        label={t('name')}
        value={member.name}
        maxLength={60}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        name={`${at}.residentId`}
        label={t('residentId')}
        hint={
          member.relation === 'child' || member.relation === 'grandchild' ? t('residentIdHint') : undefined
        }
        value={member.residentId}
        maxLength={24}
        autoCapitalize="characters"
        onChange={(residentId) => onChange({ residentId })}
      />
      <TextField
        name={`${at}.phone`}
        label={t('phone')}
        hint={member.relation === 'applicant' ? t('phoneHint') : undefined}
        value={member.phone}
        inputMode="tel"
        maxLength={20}
        onChange={(phone) => onChange({ phone })}
      />
    </>
  )
}

const Person = ({ member, at, asked, onChange }: PersonProps) => {
  const t = useHouseholdTexts()
  const options = useOptions()
  return (
    <>
      {member.relation === 'applicant' ? null : (
        <SelectField
          name={`${at}.relation`}
          label={t(asked === 'ages' ? 'relation' : 'relationToApplicant')}
          value={member.relation}
          empty={t('choose')}
          options={options(RELATIONS, OTHERS)}
          onChange={(relation) => onChange({ relation })}
        />
      )}
      {asked === 'ages' ? (
        <TextField
          name={`${at}.age`}
          label={t('ageLabel')}
          value={member.age}
          inputMode="numeric"
          maxLength={3}
          unit={t('years')}
          onChange={(age) => onChange({ age: age.trim() })}
        />
      ) : (
        <Identity member={member} at={at} onChange={onChange} />
      )}
    </>
  )
}

/** Who lives together (共同生活的家庭成员); the applicant is always the first. */
export const MembersQuestion = ({ form, onChange, asked }: QuestionProps) => {
  const t = useHouseholdTexts()
  const shell = useShellTexts()
  const [language] = useLanguage()
  const names = memberNames(form.members, language)
  return (
    <>
      <p className="hint">{t('membersHint')}</p>
      {form.members.map((member, i) => (
        <fieldset key={member.key} className="sheet">
          <legend>
            {member.relation === 'applicant'
              ? asked === 'ages'
                ? RELATIONS.applicant[language]
                : t('applicant')
              : t('person', { n: i + 1 })}
          </legend>
          <Person
            member={member}
            at={`members.${i}`}
            asked={asked}
            onChange={(change) => onChange({ members: changed(form.members, i, change) })}
          />
          {member.relation === 'applicant' ? null : (
            <button type="button" className="plain" onClick={() => onChange(withoutMember(form, member.key))}>
              {shell('remove')} · {member.relation === '' ? t('person', { n: i + 1 }) : names.get(member.key)}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className="wide"
        onClick={() => onChange({ members: [...form.members, emptyMember(nextKey(form.members), '')] })}
      >
        + {t('addPerson')}
      </button>
    </>
  )
}
