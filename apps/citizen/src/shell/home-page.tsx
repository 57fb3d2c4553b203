import { Link } from 'wouter'
import { Heading } from './heading.tsx'
import { useShellTexts } from './texts.ts'

interface DoorProps {
  readonly to: string
  readonly title: string
  readonly hint: string
  readonly first?: boolean
}

const Door = ({ to, title, hint, first = false }: DoorProps) => (
  <li>
    <Link href={to} className={first ? 'door first' : 'door'}>
      <strong>{title}</strong>
      <span>{hint}</span>
    </Link>
  </li>
)

/** Five doors, as somebody in a corridor needs them. */
export const HomePage = () => {
  const t = useShellTexts()
  return (
    <>
      <Heading>{t('welcome')}</Heading>
      <ul className="doors">
        <Door to="/self-check" title={t('selfCheck')} hint={t('selfCheckHint')} first />
        <Door to="/apply" title={t('apply')} hint={t('applyHint')} />
        <Door to="/progress" title={t('progress')} hint={t('progressHint')} />
        <Door to="/family" title={t('myFamily')} hint={t('myFamilyHint')} />
        <Door to="/sign-in" title={t('signIn')} hint={t('signInHint')} />
      </ul>
      <p>
        <Link href="/notices" className="plain">
          {t('notices')}
        </Link>
      </p>
      <p className="quiet">{t('hotline')}</p>
    </>
  )
}
