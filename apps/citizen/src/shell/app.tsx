import { lazy, Suspense } from 'react'
import { Link, Route, Router, Switch } from 'wouter'
import { SelfCheckDoor } from '../journeys/self-check/self-check-door.tsx'
import { Heading } from './heading.tsx'
import { HomePage } from './home-page.tsx'
import { useLanguage } from './i18n.ts'
import { LargePrint, Reading } from './reading.tsx'
import { useShellTexts } from './texts.ts'
import { WaitingNotice } from './waiting-notice.tsx'

const Apply = lazy(() => import('../journeys/apply/apply-page.tsx'))
const Authorise = lazy(() => import('../journeys/authorise/authorise-page.tsx'))
const Progress = lazy(() => import('../journeys/progress/applications-page.tsx'))
const Application = lazy(() => import('../journeys/progress/application-page.tsx'))
const Family = lazy(() => import('../journeys/family/family-page.tsx'))
const Board = lazy(() => import('../journeys/board/board-page.tsx'))
const SignIn = lazy(() => import('../journeys/sign-in/sign-in-page.tsx'))

const Top = () => {
  const t = useShellTexts()
  const [language, setLanguage] = useLanguage()
  return (
    <header className="top">
      <Link href="/" className="product">
        {t('product')}
      </Link>
      <LargePrint />
      <Link href="/sign-in">{t('me')}</Link>
      <button type="button" onClick={() => setLanguage(language === 'en' ? 'zh' : 'en')}>
        {t('language')}
      </button>
    </header>
  )
}

const Lost = () => {
  const t = useShellTexts()
  return (
    <>
      <Heading>{t('notFound')}</Heading>
      <Link href="/" className="button">
        {t('home')}
      </Link>
    </>
  )
}

/** @param path the page to draw where there is no window, for the pages that are sent drawn */
export const App = ({ path }: { readonly path?: string }) => {
  const t = useShellTexts()
  return (
    <Router base="/m" {...(path === undefined ? {} : { ssrPath: path, ssrSearch: '' })}>
      <Top />
      <main>
        <WaitingNotice />
        <Suspense fallback={<p role="status">{t('loading')}</p>}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/self-check" component={SelfCheckDoor} />
            <Route path="/apply" component={Apply} />
            <Route path="/authorise/:token" component={Authorise} />
            <Route path="/progress" component={Progress} />
            <Route path="/progress/:county/:id" component={Application} />
            <Route path="/family" component={Family} />
            <Route path="/notices/:village?" component={Board} />
            <Route path="/sign-in" component={SignIn} />
            <Route component={Lost} />
          </Switch>
        </Suspense>
      </main>
      <footer>
        <Reading />
      </footer>
    </Router>
  )
}
