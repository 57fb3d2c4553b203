import {
  ASSET_KINDS,
  DISABILITY_KINDS,
  INCOME_KINDS,
  registryRoutes,
  SCHOOLING_LEVELS,
  SPENDING_KINDS,
} from '@songtan/contract'
import { Segmented } from 'antd'
import { useState } from 'react'
import { Action } from '../../shell/action.tsx'
import { useCodeChoices, useCodeName } from '../../shell/code-names.ts'
import type { Field } from '../../shell/fields.tsx'
import type { FamilyView } from './fact-text.ts'
import { useRegistryTexts } from './texts.ts'

const KINDS = [
  'income',
  'asset',
  'spending',
  'disability',
  'majorIllness',
  'labour',
  'schooling',
  'selfCare',
] as const
type Kind = (typeof KINDS)[number]
type Values = Record<string, unknown>

/** What is asked for each kind of fact, and how the answers become its value. */
const useKind = (
  kind: Kind,
): { readonly fields: readonly Field[]; readonly value: (v: Values) => Values } => {
  const t = useRegistryTexts()
  const choices = useCodeChoices()
  const choice = (name: string, label: string, group: string, codes: readonly string[]): Field => ({
    name,
    label,
    kind: 'choice',
    required: true,
    choices: choices(group, codes),
  })
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
  switch (kind) {
    case 'income':
      return {
        fields: [choice('of', t('kind'), 'income', INCOME_KINDS), money, per],
        value: (v) => ({ kind: v.of, amount: v.amount, per: v.per }),
      }
    case 'asset':
      return {
        fields: [choice('of', t('kind'), 'asset', ASSET_KINDS), money],
        value: (v) => ({ kind: v.of, value: v.amount }),
      }
    case 'spending':
      return {
        fields: [choice('of', t('kind'), 'spending', SPENDING_KINDS), money],
        value: (v) => ({ kind: v.of, amount: v.amount }),
      }
    case 'disability':
      return {
        fields: [
          choice('of', t('kind'), 'disability', [...DISABILITY_KINDS, 'none']),
          { name: 'grade', label: t('grade'), kind: 'number' },
        ],
        value: (v) => ({ kind: v.of, ...(v.grade ? { grade: v.grade } : {}) }),
      }
    case 'majorIllness':
      return {
        fields: [{ name: 'has', label: t('has'), kind: 'yes-no' }],
        value: (v) => ({ has: v.has === true }),
      }
    case 'labour':
      return {
        fields: [choice('ability', t('value'), 'labour', ['full', 'partial', 'none'])],
        value: (v) => ({ ability: v.ability }),
      }
    case 'schooling':
      return {
        fields: [choice('level', t('value'), 'schooling', SCHOOLING_LEVELS)],
        value: (v) => ({ level: v.level }),
      }
    case 'selfCare':
      return {
        fields: [{ name: 'failed', label: t('failed'), kind: 'number', required: true }],
        value: (v) => ({ failed: v.failed }),
      }
  }
}

/** Records one fact told by the family or seen by staff; the older one of the same thing is superseded. */
export const RecordFact = ({ family }: { readonly family: FamilyView }) => {
  const t = useRegistryTexts()
  const name = useCodeName()
  const choices = useCodeChoices()
  const [kind, setKind] = useState<Kind>('income')
  const { fields, value } = useKind(kind)
  return (
    <Action
      route={registryRoutes.recordFacts}
      fixed={{ county: family.county, id: family.householdId, version: family.version }}
      label={t('record')}
      touches={['registry.', 'cases.']}
      fields={[
        {
          name: 'personId',
          label: t('factPerson'),
          kind: 'choice',
          required: true,
          choices: family.members.map((m) => ({ value: m.personId, label: m.name })),
        },
        ...fields,
        {
          name: 'standing',
          label: t('standing'),
          kind: 'choice',
          required: true,
          initial: 'declared',
          choices: choices('standing', ['declared', 'verified']),
        },
        {
          name: 'source',
          label: t('source'),
          kind: 'choice',
          required: true,
          initial: 'statement',
          choices: choices('source', ['statement', 'paper', 'visit', 'correction']),
        },
      ]}
      shape={({ personId, standing, source, ...rest }) => ({
        standing,
        source,
        facts: [{ personId, fact: { kind, value: value(rest) } }],
      })}
    >
      <Segmented
        options={KINDS.map((code) => ({ value: code, label: name('factKind', code) }))}
        value={kind}
        onChange={setKind}
        style={{ marginBottom: 12, overflowX: 'auto', maxWidth: '100%' }}
      />
    </Action>
  )
}
