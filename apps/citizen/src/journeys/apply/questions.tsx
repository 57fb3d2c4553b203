import { memberNames } from '../../household/member-names.ts'
import { typedIdentity } from '../../session/typed-identity.ts'
import { FieldError, RadioField, SelectField, TextField } from '../../shell/fields.tsx'
import { useLanguage } from '../../shell/i18n.ts'
import { type ApplicationForm, withBehalf } from './application-form.ts'
import { useApplyTexts } from './texts.ts'

export interface ApplyQuestionProps {
  readonly form: ApplicationForm
  readonly onChange: (change: Partial<ApplicationForm>) => void
}

/** 本人申请 or 代为申请 (L2 §6). */
export const BehalfQuestion = ({ form, onChange }: ApplyQuestionProps) => {
  const t = useApplyTexts()
  const helper = (change: Partial<ApplicationForm['helper']>) =>
    onChange({ helper: { ...form.helper, ...change } })
  return (
    <>
      <RadioField
        name="behalf"
        label={t('behalf')}
        hint={form.behalf === '' ? undefined : t(form.behalf === 'own' ? 'ownHint' : 'otherHint')}
        value={form.behalf}
        options={[
          { value: 'own', label: t('own') },
          { value: 'other', label: t('other') },
        ]}
        onChange={(behalf) => onChange(withBehalf(form, behalf, typedIdentity()))}
      />
      {form.behalf === 'other' ? (
        <>
          <TextField
            name="helper.name"
            label={t('helperName')}
            value={form.helper.name}
            autoComplete="name"
            maxLength={60}
            onChange={(name) => helper({ name })}
          />
          <TextField
            name="helper.relation"
            label={t('helperRelation')}
            hint={t('helperRelationHint')}
            value={form.helper.relation}
            maxLength={60}
            onChange={(relation) => helper({ relation })}
          />
          <TextField
            name="helper.phone"
            label={t('helperPhone')}
            value={form.helper.phone}
            inputMode="tel"
            autoComplete="tel-national"
            maxLength={20}
            onChange={(phone) => helper({ phone })}
          />
        </>
      ) : null}
    </>
  )
}

const LATER = 'later'

/** Bank account of a member; may be given later. */
export const AccountQuestion = ({ form, onChange }: ApplyQuestionProps) => {
  const t = useApplyTexts()
  const [language] = useLanguage()
  const { account } = form
  const set = (change: Partial<ApplicationForm['account']>) =>
    onChange({ account: { ...account, ...change } })
  const members = [...memberNames(form.members, language)].map(([value, label]) => ({ value, label }))
  return (
    <>
      <p className="hint">{t('accountHint')}</p>
      <SelectField
        name="account.holder"
        label={t('holder')}
        value={account.holder || LATER}
        options={[{ value: LATER, label: t('later') }, ...members]}
        onChange={(holder) => set({ holder: holder === LATER ? '' : holder })}
      />
      {account.holder === '' ? null : (
        <>
          <TextField
            name="account.bank"
            label={t('bank')}
            hint={t('bankHint')}
            value={account.bank}
            maxLength={60}
            onChange={(bank) => set({ bank })}
          />
          <TextField
            name="account.number"
            label={t('number')}
            value={account.number}
            inputMode="numeric"
            autoComplete="off"
            maxLength={24}
            onChange={(number) => set({ number })}
          />
        </>
      )}
      <FieldError name="account" />
    </>
  )
}
