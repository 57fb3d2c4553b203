import { ASSET_KINDS, HELD_PROGRAMS, INCOME_KINDS, SPENDING_KINDS } from '@songtan/contract'
import { Input, InputNumber, Select } from 'antd'
import { useCodeChoices } from '../../shell/code-names.ts'
import { DayInput } from '../../shell/day-field.tsx'
import { type Control, Rows } from './new-case-rows.tsx'
import { useNewCaseTexts } from './new-case-texts.ts'
import { useWindowRules } from './use-window-rules.ts'
import type { WindowForm } from './window-form.ts'

interface Person {
  readonly value: string
  readonly label: string
}
interface Declared {
  readonly form: WindowForm
  readonly people: readonly Person[]
}

const useControls = (people: readonly Person[]) => {
  const t = useNewCaseTexts()
  const choices = useCodeChoices()
  const rules = useWindowRules()
  return {
    whose: (part: string): Control => ({
      part,
      label: t('member'),
      control: <Select options={[...people]} />,
      rules: [rules.required],
    }),
    coded: (part: string, label: string, group: string, codes: readonly string[]): Control => ({
      part,
      label,
      control: <Select showSearch={{ optionFilterProp: 'label' }} options={choices(group, codes)} />,
      rules: [rules.required],
    }),
    money: (part: string, label: string): Control => ({
      part,
      label,
      control: <Input inputMode="decimal" autoComplete="off" />,
      rules: [rules.filled, rules.money],
      typed: true,
    }),
    day: (part: string, label: string): Control => ({
      part,
      label,
      control: <DayInput />,
      rules: [rules.day],
      typed: true,
    }),
  }
}

const IncomeRows = ({ people }: Declared) => {
  const t = useNewCaseTexts()
  const { whose, coded, money } = useControls(people)
  const per: Control = {
    part: 'per',
    label: t('per'),
    control: (
      <Select
        options={[
          { value: 'month', label: t('month') },
          { value: 'year', label: t('year') },
        ]}
      />
    ),
  }
  return (
    <Rows
      list="incomes"
      title={t('incomes')}
      add={t('addIncome')}
      start={() => ({ member: people[0]?.value, per: 'month' })}
      controls={() => [
        whose('member'),
        coded('kind', t('kind'), 'income', INCOME_KINDS),
        money('amount', t('amount')),
        per,
      ]}
    />
  )
}

/** What a vehicle is for and how large a home is decide whether they count (L2 §14). */
const AssetRows = ({ form, people }: Declared) => {
  const t = useNewCaseTexts()
  const { whose, coded, money } = useControls(people)
  const more = (kind: unknown): Control[] => {
    if (kind === 'vehicle')
      return [coded('use', t('use'), 'vehicleUse', ['living', 'livelihood', 'disability'])]
    if (kind !== 'home') return []
    return [{ part: 'area', label: t('area'), control: <InputNumber min={1} max={100_000} precision={0} /> }]
  }
  return (
    <Rows
      list="assets"
      title={t('assets')}
      add={t('addAsset')}
      start={() => ({ member: people[0]?.value })}
      controls={(at) => [
        whose('member'),
        coded('kind', t('kind'), 'asset', ASSET_KINDS),
        money('value', t('amount')),
        ...more(form.assets?.[at]?.kind),
      ]}
    />
  )
}

const SpendingRows = ({ people }: Declared) => {
  const t = useNewCaseTexts()
  const { whose, coded, money } = useControls(people)
  return (
    <Rows
      list="spending"
      title={t('spending')}
      add={t('addSpending')}
      start={() => ({ member: people[0]?.value })}
      controls={() => [
        whose('member'),
        coded('kind', t('kind'), 'spending', SPENDING_KINDS),
        money('amount', t('amount')),
      ]}
    />
  )
}

/** 法定义务人 outside the family (CC §1067, L3 §8); whether they are able may be unknown. */
const SupporterRows = ({ people }: Declared) => {
  const t = useNewCaseTexts()
  const { whose, coded, day } = useControls(people)
  return (
    <Rows
      list="supporters"
      title={t('supporters')}
      hint={t('supportersHint')}
      add={t('addSupporter')}
      start={() => ({ of: people[0]?.value })}
      controls={() => [
        { ...whose('of'), label: t('supports') },
        coded('relation', t('supporterRelation'), 'relation', ['spouse', 'parent', 'child']),
        day('born', t('born')),
        {
          part: 'able',
          label: t('able'),
          control: (
            <Select
              allowClear
              placeholder={t('notKnown')}
              options={[
                { value: 'yes', label: t('yes') },
                { value: 'no', label: t('no') },
              ]}
            />
          ),
        },
      ]}
    />
  )
}

/** 正在享受的待遇 of the family, or of one of it. */
const HoldingRows = ({ people }: Declared) => {
  const t = useNewCaseTexts()
  const { coded, money, day } = useControls(people)
  return (
    <Rows
      list="holding"
      title={t('holding')}
      add={t('addHolding')}
      start={() => ({})}
      controls={() => [
        coded('program', t('program'), 'program', HELD_PROGRAMS),
        {
          part: 'member',
          label: t('member'),
          control: <Select allowClear placeholder={t('wholeFamily')} options={[...people]} />,
        },
        money('monthly', t('monthly')),
        day('since', t('since')),
      ]}
    />
  )
}

/** Income, property, spending, supporters, aid in payment: each of one of the members above. */
export const DeclarationRows = (declared: Declared) => (
  <>
    <IncomeRows {...declared} />
    <AssetRows {...declared} />
    <SpendingRows {...declared} />
    <SupporterRows {...declared} />
    <HoldingRows {...declared} />
  </>
)
