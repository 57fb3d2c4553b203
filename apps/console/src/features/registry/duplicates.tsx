import { useCodeName } from '../../shell/code-names.ts'
import { Section } from '../../shell/page.tsx'
import { DecideDuplicate } from './decide-duplicate.tsx'
import type { FamilyView } from './fact-text.ts'
import { useRegistryTexts } from './texts.ts'

/** Entries that may be one person twice; a person decides, with a reason. */
export const Duplicates = ({ family }: { readonly family: FamilyView }) => {
  const t = useRegistryTexts()
  const name = useCodeName()
  if (family.duplicates.length === 0) return null
  const nameOf = (id: string) =>
    family.members.find(({ personId }) => personId === id)?.name ?? t('inAnotherFamily')
  return (
    <Section title={t('duplicates')}>
      {family.duplicates.map((row) => (
        <p key={row.duplicateId} style={{ display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
          {nameOf(row.personId)} ↔ {nameOf(row.otherPersonId)} ·{' '}
          {row.reasons.map((code) => name('duplicateReason', code)).join('、')} · {t('score')} {row.score}
          <DecideDuplicate
            county={family.county}
            row={row}
            people={[row.personId, row.otherPersonId].map((personId) => ({
              personId,
              name: nameOf(personId),
            }))}
          />
        </p>
      ))}
    </Section>
  )
}
