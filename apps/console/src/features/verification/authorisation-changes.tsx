import { verificationRoutes } from '@songtan/contract'
import { Action } from '../../shell/action.tsx'
import type { Authorisation } from './authorisation-papers.tsx'
import { useVerificationTexts } from './texts.ts'

const touches = ['verification.', 'cases.']

/** What may be done with an authorisation: signatures on paper before two witnesses, or its end. */
export const Changes = ({ authorisation }: { readonly authorisation: Authorisation }) => {
  const t = useVerificationTexts()
  const at = { county: authorisation.county, id: authorisation.id, version: authorisation.version }
  const waiting = authorisation.members.filter(({ signedAt }) => !signedAt)
  if (authorisation.ended) return null
  return (
    <>
      {waiting.length > 0 ? (
        <Action
          route={verificationRoutes.recordPaper}
          fixed={at}
          label={t('paper')}
          says={t('paperSays')}
          touches={touches}
          fields={[
            {
              name: 'signers',
              label: t('signers'),
              kind: 'choices',
              required: true,
              initial: waiting.map(({ personId }) => personId),
              choices: waiting.map((m) => ({ value: m.personId, label: m.name })),
            },
            ...waiting
              .filter(({ needsGuardian }) => needsGuardian)
              .map((m) => ({
                name: `guardian-${m.personId}`,
                label: `${m.name} · ${t('guardian')}`,
                kind: 'choice' as const,
                choices: authorisation.members
                  .filter((p) => !p.needsGuardian)
                  .map((p) => ({ value: p.personId, label: p.name })),
              })),
            ...waiting
              .filter(({ needsGuardian }) => needsGuardian)
              .map((m) => ({
                name: `outside-${m.personId}`,
                label: `${m.name} · ${t('guardianOutside')}`,
                kind: 'text' as const,
              })),
            { name: 'witnessId', label: t('witness'), kind: 'colleague', required: true },
            {
              name: 'file',
              label: t('file'),
              kind: 'file',
              accept: 'image/jpeg,image/png,application/pdf',
              required: true,
            },
          ]}
          shape={({ signers, witnessId, ...guardians }) => ({
            witnessId,
            signatures: (signers as string[]).map((personId) => {
              const guardianId = guardians[`guardian-${personId}`]
              const guardianName = guardians[`outside-${personId}`]
              return { personId, ...(guardianId ? { guardianId } : guardianName ? { guardianName } : {}) }
            }),
          })}
        />
      ) : null}
      <Action
        danger
        route={verificationRoutes.revokeAuthorisation}
        fixed={at}
        label={t('revoke')}
        says={t('revokeSays')}
        touches={touches}
        fields={[{ name: 'reason', label: t('reason'), kind: 'long', required: true }]}
      />
    </>
  )
}
