import { verificationRoutes } from '@songtan/contract'
import { useAct } from '../shell/api.ts'
import { Confirm } from '../shell/confirm.tsx'
import { useLabel } from '../shell/i18n.ts'
import { Problem } from '../shell/states.tsx'
import { useWords } from '../shell/words.ts'
import { InviteMember } from './invite-member.tsx'
import { type Authorisation, SOURCES } from './labels.ts'
import { useAuthorisationTexts } from './texts.ts'

interface AuthorisationProps {
  readonly authorisation: Authorisation
  readonly onChanged: () => void
}

const Signatures = ({ authorisation }: Pick<AuthorisationProps, 'authorisation'>) => {
  const t = useAuthorisationTexts()
  const { instant } = useWords()
  return (
    <ul className="plain-list">
      {authorisation.members.map((member) => {
        const { personId, name, signedAt, guardian } = member
        return (
          <li key={personId}>
            {signedAt === null
              ? t('unsigned', { name })
              : guardian === null
                ? t('signedAt', { name, at: instant(signedAt) })
                : t('signedBy', { name, guardian, at: instant(signedAt) })}
            {signedAt === null && authorisation.ended === null ? (
              <InviteMember authorisation={authorisation} member={member} />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

const useStanding = ({ live, validTo, notLive }: Authorisation): string => {
  const t = useAuthorisationTexts()
  const { day } = useWords()
  if (live) return validTo === null ? t('liveOpen') : t('live', { day: day(validTo) })
  return t(`state-${notLive ?? 'none'}`)
}

/** 核对授权书: what for, who may be asked, who has signed, until when; and the way to take it back. */
export const AuthorisationCard = ({ authorisation, onChanged }: AuthorisationProps) => {
  const t = useAuthorisationTexts()
  const label = useLabel()
  const standing = useStanding(authorisation)
  const revoke = useAct(verificationRoutes.revokeMyAuthorisation)
  const { county, id, version, purpose, number, scope, ended } = authorisation
  const takeBack = async () => {
    if (await revoke.run({ county, id, version })) onChanged()
  }
  return (
    <section className="sheet" data-testid="authorisation">
      <p>
        <strong>{t(`purpose-${purpose}`)}</strong>
      </p>
      <p className="hint">{t('number', { number })}</p>
      <p className={authorisation.live ? 'notice good' : 'notice'}>{standing}</p>
      <h3>{t('who')}</h3>
      <Signatures authorisation={authorisation} />
      <details>
        <summary>{t('sources')}</summary>
        <ul>
          {scope.map((code) => (
            <li key={code}>{label(SOURCES[code])}</li>
          ))}
        </ul>
      </details>
      <Problem error={revoke.error} />
      {ended === null ? (
        <Confirm
          label={t('revoke')}
          question={<p>{t('revokeWhat')}</p>}
          pending={revoke.pending}
          onYes={() => void takeBack()}
        />
      ) : null}
    </section>
  )
}
