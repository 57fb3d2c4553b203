import { Link } from 'wouter'
import { Heading } from './heading.tsx'
import { useShellTexts } from './texts.ts'

export const HomePage = () => {
  const t = useShellTexts()
  return (
    <>
      <Heading>{t('welcome')}</Heading>
      <section className="sheet">
        <Link href="/self-check" className="button main wide">
          {t('selfCheck')}
        </Link>
        <p className="hint">{t('selfCheckHint')}</p>
      </section>
      <section className="sheet">
        <Link href="/apply" className="button wide">
          {t('apply')}
        </Link>
        <p className="hint">{t('applyHint')}</p>
      </section>
      <nav className="sheet">
        <p>
          <Link href="/progress" className="button wide">
            {t('progress')}
          </Link>
        </p>
        <p>
          <Link href="/family" className="button wide">
            {t('myFamily')}
          </Link>
        </p>
        <p>
          <Link href="/notices" className="button wide">
            {t('notices')}
          </Link>
        </p>
      </nav>
      <p className="quiet">{t('hotline')}</p>
    </>
  )
}
