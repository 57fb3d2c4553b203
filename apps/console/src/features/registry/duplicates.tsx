import { registryRoutes } from '@songtan/contract'
import { Action } from '../../shell/action.tsx'
import { useCodeChoices, useCodeName } from '../../shell/code-names.ts'
import { Section } from '../../shell/page.tsx'
import type { FamilyView } from './fact-text.ts'
import { useRegistryTexts } from './texts.ts'

/** Entries that may be one person twice; a person decides, with a reason. */
export const Duplicates = ({ family }: { readonly family: FamilyView }) => {
  const t = useRegistryTexts()
  const name = useCodeName()
  const choices = useCodeChoices()
  if (family.duplicates.length === 0) return null
  const nameOf = (id: string) => family.members.find(({ personId }) => personId === id)?.name ?? id.slice(-8)
  return (
    <Section title={t('duplicates')}>
      {family.duplicates.map((row) => (
        <p key={row.duplicateId} style={{ display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
          {nameOf(row.personId)} ↔ {nameOf(row.otherPersonId)} ·{' '}
          {row.reasons.map((code) => name('duplicateReason', code)).join('、')} · {t('score')} {row.score}
          <Action
            route={registryRoutes.decideDuplicate}
            fixed={{ county: family.county, id: row.duplicateId, version: row.version }}
            label={t('decide')}
            touches={['registry.']}
            fields={[
              {
                name: 'decision',
                label: t('decision'),
                kind: 'choice',
                required: true,
                choices: choices('duplicateState', ['same', 'different']),
              },
              {
                name: 'keepId',
                label: t('keep'),
                kind: 'choice',
                choices: [row.personId, row.otherPersonId].map((value) => ({ value, label: nameOf(value) })),
              },
              { name: 'reason', label: t('reason'), kind: 'text', required: true },
            ]}
          />
        </p>
      ))}
    </Section>
  )
}
