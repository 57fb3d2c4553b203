import { errorSentence, type PREVIEWED_LETTERS } from '@songtan/contract'
import { Alert } from 'antd'
import { Action } from '../../shell/action.tsx'
import { useCodeName } from '../../shell/code-names.ts'
import { CodeTerm } from '../../shell/code-term.tsx'
import { currentLanguage, useLabel, useLanguage } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { useSaidDay } from '../../shell/values.tsx'
import { useCasePageTexts } from './case-page-texts.ts'
import type { CaseView, Offered } from './case-view.ts'
import { LetterPreview } from './letter-preview.tsx'
import { useStepForms } from './step-forms.ts'
import { useCasesTexts } from './texts.ts'
import { TypedInVain } from './typed-in-vain.tsx'

/** Steps that carry the application on, the one that comes last on the way first. */
const MAIN: readonly string[] = [
  'confirm',
  'send-to-county',
  'post-notice',
  'form-prelim',
  'assess',
  'record-survey',
  'start-investigation',
  'accept',
]
const GRAVE: ReadonlySet<string> = new Set(['refuse', 'terminate', 'withdraw', 'return-to-town'])

const LETTERS: Readonly<Partial<Record<string, (typeof PREVIEWED_LETTERS)[number]>>> = {
  'request-supplement': 'supplement',
  confirm: 'decision',
  refuse: 'decision',
  terminate: 'termination',
}

/** Those that carry on before those at the side, those that end it last. */
const rank = ({ action }: Offered): number => {
  const main = MAIN.indexOf(action)
  if (main >= 0) return main
  return GRAVE.has(action) && action !== 'refuse' ? 2 * MAIN.length : MAIN.length
}

const Effects = ({ offered }: { readonly offered: Offered }) => {
  const t = useCasePageTexts()
  const cases = useCasesTexts()
  const label = useLabel()
  const name = useCodeName()
  const said = useSaidDay()
  const [language] = useLanguage()
  const effects = [
    ...offered.starts.map(({ of, dueOn }) => t('startsTerm', { term: name('term', of), day: said(dueOn) })),
    ...(offered.tells ? [t(offered.tells === 'family' ? 'tellsFamily' : 'tellsVillage')] : []),
  ]
  return (
    <>
      {label(offered.will)}
      {effects.length > 0 ? (
        <span>
          {' '}
          {effects.join(language === 'en' ? '; ' : '；')}
          {language === 'en' ? '.' : '。'}
        </span>
      ) : null}{' '}
      <span className="quiet">
        （{cases('basis')} {offered.basis.map((b) => label(b)).join('，')}）
      </span>
    </>
  )
}

const Consequence = ({ offered }: { readonly offered: Offered }) => {
  const t = useCasePageTexts()
  const label = useLabel()
  if (!offered.final) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('final')}
      description={label(offered.final)}
      style={{ marginBottom: 12 }}
    />
  )
}

const OfferedAction = ({
  view,
  offered,
  first,
}: {
  readonly view: CaseView
  readonly offered: Offered
  readonly first: boolean
}) => {
  const name = useCodeName()
  const form = useStepForms(view)[offered.action]
  const letter = LETTERS[offered.action]
  if (!form) return null
  const { route, fields, fixed, shape } = form
  return (
    <div className={first ? 'act act-main' : 'act'}>
      <div className="act-buttons no-print">
        <Action
          main={first}
          danger={GRAVE.has(offered.action)}
          route={route}
          fixed={{ county: view.county, id: view.id, version: view.version, ...fixed } as never}
          fields={fields ?? []}
          label={name('caseAction', offered.action)}
          touches={['cases.', 'registry.', 'verification.']}
          {...(shape ? { shape } : {})}
        >
          <p>
            <Effects offered={offered} />
          </p>
          <Consequence offered={offered} />
        </Action>
        {letter ? <LetterPreview view={view} kind={letter} /> : null}
      </div>
      <Effects offered={offered} />
    </div>
  )
}

/** Only what this reader may do now, each saying what it will do; then what waits, and for what. */
export const OfferedActions = ({ view }: { readonly view: CaseView }) => {
  const t = useCasePageTexts()
  const now = view.actions.filter(({ allowed }) => allowed).sort((a, b) => rank(a) - rank(b))
  const later = view.actions.filter(({ allowed }) => !allowed)
  if (view.actions.length === 0) return null
  return (
    <Section title={t('acts')}>
      <TypedInVain view={view} />
      {now.length === 0 ? <p className="quiet">{t('nothingNow')}</p> : null}
      {now.map((offered, i) => (
        <OfferedAction
          key={offered.action}
          view={view}
          offered={offered}
          first={i === 0 && MAIN.includes(offered.action)}
        />
      ))}
      {later.length > 0 ? (
        <details>
          <summary>{t('notYet', { n: later.length })}</summary>
          {later.map(({ action, code, params }) => (
            <p key={action}>
              <CodeTerm group="caseAction" code={action} />：
              <span className="quiet">{code ? errorSentence(code, currentLanguage(), params) : ''}</span>
            </p>
          ))}
        </details>
      ) : null}
    </Section>
  )
}
