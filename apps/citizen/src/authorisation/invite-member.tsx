import { verificationRoutes } from '@songtan/contract'
import { useState } from 'react'
import { Link } from 'wouter'
import { useAct } from '../shell/api.ts'
import { SelectField } from '../shell/fields.tsx'
import { QrCode } from '../shell/qr-code.tsx'
import { Problem } from '../shell/states.tsx'
import { useWords } from '../shell/words.ts'
import { type Authorisation, guardiansOf, type Signer, signPath } from './labels.ts'
import { useAuthorisationTexts } from './texts.ts'

interface InviteMemberProps {
  readonly authorisation: Authorisation
  readonly member: Signer
}

/** A link for one member's own phone, as a QR code; also for signing on this phone. */
export const InviteMember = ({ authorisation, member }: InviteMemberProps) => {
  const t = useAuthorisationTexts()
  const { instant } = useWords()
  const invite = useAct(verificationRoutes.inviteMyMember)
  const guardians = guardiansOf(authorisation.members)
  const [guardianId, setGuardianId] = useState(guardians[0]?.personId ?? '')
  const [link, setLink] = useState<{ readonly url: string; readonly expiresAt: string }>()
  const show = async () => {
    const { county, id } = authorisation
    const { personId, needsGuardian } = member
    setLink(await invite.run({ county, id, personId, ...(needsGuardian ? { guardianId } : {}) }))
  }
  const path = link && signPath(link.url)
  return (
    <div className="inset" data-testid="unsigned-member">
      {member.needsGuardian ? (
        <SelectField
          name={`guardian.${member.personId}`}
          label={t('guardian', { name: member.name })}
          value={guardianId}
          options={guardians.map(({ personId, name }) => ({ value: personId, label: name }))}
          onChange={setGuardianId}
        />
      ) : null}
      <Problem error={invite.error} />
      {link ? (
        <div className="qr-box" data-testid="invitation" data-url={link.url}>
          <p>{t('scan')}</p>
          <QrCode text={link.url} label={t('scan')} />
          <p className="hint">{t('scanHint', { at: instant(link.expiresAt) })}</p>
          {path ? (
            <Link href={path} className="button wide">
              {t('here')}
            </Link>
          ) : null}
        </div>
      ) : (
        <button type="button" disabled={invite.pending} onClick={() => void show()}>
          {t('show', { name: member.name })}
        </button>
      )}
    </div>
  )
}
