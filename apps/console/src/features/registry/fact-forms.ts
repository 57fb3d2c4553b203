import {
  ASSET_KINDS,
  CHANGE_KINDS,
  DISABILITY_KINDS,
  HELD_PROGRAMS,
  INCOME_KINDS,
  SCHOOLING_LEVELS,
  SPENDING_KINDS,
} from '@songtan/contract'
import { useCodeChoices } from '../../shell/code-names.ts'
import type { Field } from '../../shell/fields.tsx'
import { useRegistryTexts } from './texts.ts'

/** Facts that staff record by hand; place, class and agent are written by the register's own acts. */
export const FACT_KINDS = [
  'income',
  'asset',
  'spending',
  'supporter',
  'disability',
  'majorIllness',
  'selfCare',
  'labour',
  'schooling',
  'away',
  'livesWith',
  'register',
  'holding',
  'change',
] as const
export type RecordedKind = (typeof FACT_KINDS)[number]

type Values = Record<string, unknown>

/** What is asked for a kind of fact, and how the answers become its value. */
interface FactForm {
  readonly fields: readonly Field[]
  readonly value: (values: Values) => Values
}

type Texts = ReturnType<typeof useRegistryTexts>
type Choose = (name: string, label: string, group: string, codes: readonly string[]) => Field

const kept = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

const moneyForms = (t: Texts, choose: Choose) => {
  const money: Field = { name: 'amount', label: t('amount'), kind: 'money', required: true }
  const per: Field = {
    name: 'per',
    label: t('per'),
    kind: 'choice',
    required: true,
    initial: 'month',
    choices: [
      { value: 'month', label: t('month') },
      { value: 'year', label: t('year') },
    ],
  }
  return {
    income: {
      fields: [choose('of', t('kind'), 'income', INCOME_KINDS), money, per],
      value: (v) => ({ kind: v.of, amount: v.amount, per: v.per }),
    },
    asset: {
      fields: [
        choose('of', t('kind'), 'asset', ASSET_KINDS),
        money,
        {
          ...choose('use', t('use'), 'vehicleUse', ['living', 'livelihood', 'disability']),
          required: false,
        },
        { name: 'area', label: t('area'), kind: 'number' },
      ],
      value: (v) =>
        kept({
          kind: v.of,
          value: v.amount,
          use: v.of === 'vehicle' ? v.use : undefined,
          area: v.of === 'home' || v.of === 'shop' ? v.area : undefined,
        }),
    },
    spending: {
      fields: [choose('of', t('kind'), 'spending', SPENDING_KINDS), money],
      value: (v) => ({ kind: v.of, amount: v.amount }),
    },
    holding: {
      fields: [
        choose('program', t('kind'), 'program', HELD_PROGRAMS),
        money,
        { name: 'since', label: t('since'), kind: 'day' },
      ],
      value: (v) => kept({ program: v.program, monthly: v.amount, since: v.since }),
    },
  } satisfies Partial<Record<RecordedKind, FactForm>>
}

const personForms = (t: Texts, choose: Choose) =>
  ({
    supporter: {
      fields: [
        choose('relation', t('relation'), 'supporterRelation', ['spouse', 'parent', 'child', 'none']),
        { name: 'born', label: t('born'), kind: 'day' },
        { ...choose('able', t('able'), 'ability', ['yes', 'no']), required: false },
      ],
      value: (v) => kept({ relation: v.relation, born: v.born, able: v.able ? v.able === 'yes' : undefined }),
    },
    disability: {
      fields: [
        choose('of', t('kind'), 'disability', [...DISABILITY_KINDS, 'none']),
        { name: 'grade', label: t('grade'), kind: 'number' },
      ],
      value: (v) => kept({ kind: v.of, grade: v.of === 'none' ? undefined : v.grade }),
    },
    majorIllness: {
      fields: [{ name: 'has', label: t('has'), kind: 'yes-no' }],
      value: (v) => ({ has: v.has === true }),
    },
    selfCare: {
      fields: [{ name: 'failed', label: t('failed'), kind: 'number', required: true }],
      value: (v) => ({ failed: v.failed }),
    },
    labour: {
      fields: [choose('ability', t('value'), 'labour', ['full', 'partial', 'none'])],
      value: (v) => ({ ability: v.ability }),
    },
    schooling: {
      fields: [choose('level', t('value'), 'schooling', SCHOOLING_LEVELS)],
      value: (v) => ({ level: v.level }),
    },
  }) satisfies Partial<Record<RecordedKind, FactForm>>

const whereForms = (t: Texts, choose: Choose) =>
  ({
    away: {
      fields: [
        choose('reason', t('value'), 'away', ['home', 'prison', 'rehab', 'missing', 'religious']),
        { name: 'since', label: t('since'), kind: 'day' },
      ],
      value: (v) => kept({ reason: v.reason, since: v.since }),
    },
    livesWith: {
      fields: [{ name: 'together', label: t('together'), kind: 'yes-no' }],
      value: (v) => ({ together: v.together === true }),
    },
    register: {
      fields: [{ name: 'place', label: t('registerPlace'), kind: 'place', level: 'county', required: true }],
      value: (v) => ({ county: String(v.place).slice(0, 6) }),
    },
    change: {
      fields: [
        choose('of', t('kind'), 'change', CHANGE_KINDS),
        { name: 'day', label: t('on'), kind: 'day', required: true },
        { name: 'selfReported', label: t('selfReported'), kind: 'yes-no' },
      ],
      value: (v) => ({ kind: v.of, day: v.day, selfReported: v.selfReported === true }),
    },
  }) satisfies Partial<Record<RecordedKind, FactForm>>

export const useFactForm = (kind: RecordedKind): FactForm => {
  const t = useRegistryTexts()
  const choices = useCodeChoices()
  const choose: Choose = (name, label, group, codes) => ({
    name,
    label,
    kind: 'choice',
    required: true,
    choices: choices(group, codes),
  })
  const forms: Record<RecordedKind, FactForm> = {
    ...moneyForms(t, choose),
    ...personForms(t, choose),
    ...whereForms(t, choose),
  }
  return forms[kind]
}
