import { accessRoutes } from '@songtan/contract'
import { Link } from 'wouter'
import { type Profile, RequireSession } from '../../session/require-session.tsx'
import { useSessionTexts } from '../../session/texts.ts'
import { forgetTyped } from '../../session/typed-identity.ts'
import { useAct } from '../../shell/api.ts'
import { Heading } from '../../shell/heading.tsx'
import { Problem } from '../../shell/states.tsx'
import { forgetWaiting } from '../../shell/waiting-store.ts'
import { forgetLocalDraft } from '../apply/local-draft.ts'
import { forgetCorrections } from '../family/correction-drafts.ts'
import { Messages } from './messages.tsx'

interface ProfilePanelProps {
  readonly profile: Profile
  readonly onSignedOut: () => void
}

const ProfilePanel = ({ profile, onSignedOut }: ProfilePanelProps) => {
  const t = useSessionTexts()
  const end = useAct(accessRoutes.citizenSignOut)
  const signOut = async () => {
    if (!(await end.run({}))) return
    forgetLocalDraft()
    forgetCorrections()
    forgetWaiting()
    forgetTyped()
    onSignedOut()
  }
  return (
    <section className="narrow" data-testid="profile">
      <Heading>{t('profileTitle')}</Heading>
      <div className="sheet">
        <p>{t('signedInAs', { phone: profile.phoneMasked })}</p>
        <p>
          {profile.identified
            ? t('identified', { name: profile.name ?? '', id: profile.residentIdMasked ?? '' })
            : t('notIdentified')}
        </p>
        <Link href="/progress" className="button main wide">
          {t('toProgress')}
        </Link>
      </div>
      <Messages />
      <p className="hint">{t('signOutHint')}</p>
      <Problem error={end.error} />
      <button type="button" className="wide" disabled={end.pending} onClick={() => void signOut()}>
        {t('signOut')}
      </button>
    </section>
  )
}

/** Sign-in, and for those who are: who I am on this phone, and the way out. */
const SignInPage = () => (
  <RequireSession>
    {(profile, again) => <ProfilePanel profile={profile} onSignedOut={again} />}
  </RequireSession>
)

export default SignInPage
