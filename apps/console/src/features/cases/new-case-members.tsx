import { APPLICANT_RELATIONS, DISABILITY_KINDS, SCHOOLING_LEVELS } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useCodeChoices, useCodeName } from '../../shell/code-names.ts'
import { DayInput } from '../../shell/day-field.tsx'
import { PlaceInput } from '../../shell/fields.tsx'
import { type Control, Rows } from './new-case-rows.tsx'
import { useNewCaseTexts } from './new-case-texts.ts'
import { useWindowRules } from './use-window-rules.ts'
import {
  type MemberRow,
  newMember,
  nextKey,
  readId,
  UNKNOWN,
  type WindowForm,
  withoutMember,
} from './window-form.ts'

const LABOUR = ['full', 'partial', 'none'] as const
const AWAY = ['home', 'prison', 'rehab', 'missing', 'religious'] as const

/** What the id number says, to be compared with the face and the card. */
const IdSays = ({ member, today }: { readonly member: MemberRow | undefined; readonly today: PlainDate }) => {
  const name = useCodeName()
  const t = useNewCaseTexts()
  const read = readId(member?.residentId, today)
  return read ? `${read.born} · ${t('years', { n: read.age })} · ${name('sex', read.sex)}` : null
}

const useIdentity = (today: PlainDate) => {
  const t = useNewCaseTexts()
  const rules = useWindowRules()
  const choices = useCodeChoices()
  return (member: MemberRow | undefined): Control[] => [
    {
      part: 'name',
      label: t('name'),
      control: <Input autoComplete="off" />,
      rules: [rules.filled],
      typed: true,
    },
    {
      part: 'residentId',
      label: t('id'),
      control: <Input autoComplete="off" />,
      rules: [rules.filled, rules.id],
      typed: true,
      wide: true,
      extra: <IdSays member={member} today={today} />,
    },
    {
      part: 'relation',
      label: t('relation'),
      control: <Select options={choices('relation', APPLICANT_RELATIONS)} />,
      rules: [rules.required],
    },
    {
      part: 'phone',
      label: t('phone'),
      control: <Input inputMode="tel" autoComplete="off" />,
      rules: [rules.phone],
      typed: true,
    },
    {
      part: 'register',
      label: t('register'),
      control: <PlaceInput level="county" clearable placeholder={t('registerHere')} />,
    },
  ]
}

const SELF_CARE_ITEMS = [0, 1, 2, 3, 4, 5, 6]

const useHealth = () => {
  const t = useNewCaseTexts()
  const unknown = { value: UNKNOWN, label: t('unknown') }
  const { required, day } = useWindowRules()
  const choices = useCodeChoices()
  return (member: MemberRow | undefined): Control[] => [
    {
      part: 'labour',
      label: t('labour'),
      control: <Select options={[...choices('labour', LABOUR), unknown]} />,
      rules: [required],
    },
    {
      part: 'schooling',
      label: t('schooling'),
      control: <Select options={[...choices('schooling', SCHOOLING_LEVELS), unknown]} />,
      rules: [required],
    },
    {
      part: ['disability', 'kind'],
      label: t('disability'),
      control: <Select options={[...choices('disability', ['none', ...DISABILITY_KINDS]), unknown]} />,
      rules: [required],
    },
    ...(['none', UNKNOWN].includes(member?.disability?.kind ?? 'none')
      ? []
      : [
          {
            part: ['disability', 'grade'],
            label: t('grade'),
            control: <InputNumber min={1} max={4} precision={0} />,
            rules: [required],
          },
        ]),
    {
      part: 'selfCareFailed',
      label: t('selfCare'),
      control: (
        <Select options={[...SELF_CARE_ITEMS.map((n) => ({ value: n, label: String(n) })), unknown]} />
      ),
      rules: [required],
    },
    {
      part: 'away',
      label: t('away'),
      control: <Select options={choices('away', AWAY)} />,
      rules: [required],
    },
    ...((member?.away ?? 'home') === 'home'
      ? []
      : [{ part: 'awaySince', label: t('awaySince'), control: <DayInput />, rules: [day], typed: true }]),
    {
      part: 'majorIllness',
      label: t('illness'),
      control: (
        <Select options={[{ value: 'no', label: t('no') }, { value: 'yes', label: t('yes') }, unknown]} />
      ),
      rules: [required],
    },
    { part: 'livesWith', label: t('together'), control: <Checkbox>{t('yes')}</Checkbox>, tick: true },
  ]
}

/** 共同生活的家庭成员 (L2 §7); the applicant is the first. */
export const MemberRows = ({
  members,
  today,
}: {
  readonly members: readonly MemberRow[]
  readonly today: PlainDate
}) => {
  const t = useNewCaseTexts()
  const form = Form.useFormInstance<WindowForm>()
  const identity = useIdentity(today)
  const health = useHealth()
  const takeOut = (at: number) => {
    const key = members[at]?.key
    if (key) form.setFieldsValue(withoutMember(form.getFieldsValue(true), key))
  }
  return (
    <Rows
      list="members"
      title={t('members')}
      add={t('addMember')}
      atLeast={1}
      start={() => newMember(nextKey(members), members.length === 1 ? 'spouse' : 'child')}
      onRemove={takeOut}
      controls={(at) => [...identity(members[at]), ...health(members[at])]}
    />
  )
}
