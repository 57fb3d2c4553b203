import { registryRoutes } from '@songtan/contract'
import { Select } from 'antd'
import { useState } from 'react'
import { Action } from '../../shell/action.tsx'
import { useCodeChoices, useCodeName } from '../../shell/code-names.ts'
import { FACT_KINDS, type RecordedKind, useFactForm } from './fact-forms.ts'
import type { FamilyView } from './fact-text.ts'
import { useRegistryTexts } from './texts.ts'

/** Told of the family as a whole, or of one member. */
const OF_FAMILY: ReadonlySet<RecordedKind> = new Set(['holding', 'change'])

/** Records one fact told by the family or seen by staff; the older one of the same thing is superseded. */
export const RecordFact = ({ family }: { readonly family: FamilyView }) => {
  const t = useRegistryTexts()
  const name = useCodeName()
  const choices = useCodeChoices()
  const [kind, setKind] = useState<RecordedKind>('income')
  const { fields, value } = useFactForm(kind)
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
          required: !OF_FAMILY.has(kind),
          choices: family.members.map((m) => ({ value: m.personId, label: m.name })),
        },
        ...fields,
        { name: 'from', label: t('factFrom'), kind: 'day', hint: t('factFromHint') },
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
      shape={({ personId, standing, source, from, ...rest }) => ({
        standing,
        source,
        facts: [
          {
            ...(personId ? { personId } : {}),
            ...(from ? { from } : {}),
            fact: { kind, value: value(rest) },
          },
        ],
      })}
    >
      <Select<RecordedKind>
        aria-label={t('factKind')}
        options={FACT_KINDS.map((code) => ({ value: code, label: name('factKind', code) }))}
        value={kind}
        onChange={setKind}
        style={{ marginBottom: 12, width: '100%' }}
      />
    </Action>
  )
}
