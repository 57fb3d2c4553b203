import { errorSentence } from '@songtan/contract'
import { Action } from '../../shell/action.tsx'
import { useCodeName } from '../../shell/code-names.ts'
import { currentLanguage, useLabel } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import type { CaseView, Offered } from './case-view.ts'
import { useStepForms } from './step-forms.ts'
import { useCasesTexts } from './texts.ts'

const MAIN: ReadonlySet<string> = new Set([
  'accept',
  'start-investigation',
  'record-survey',
  'assess',
  'form-prelim',
  'post-notice',
  'send-to-county',
  'confirm',
])
const GRAVE: ReadonlySet<string> = new Set(['refuse', 'terminate', 'withdraw', 'return-to-town'])

const OfferedAction = ({ view, offered }: { readonly view: CaseView; readonly offered: Offered }) => {
  const name = useCodeName()
  const label = useLabel()
  const t = useCasesTexts()
  const form = useStepForms(view)[offered.action]
  if (!form) return null
  const { route, fields, fixed, shape } = form
  return (
    <div className="offered">
      <Action
        main={MAIN.has(offered.action)}
        danger={GRAVE.has(offered.action)}
        route={route}
        fixed={{ county: view.county, id: view.id, version: view.version, ...fixed } as never}
        fields={fields ?? []}
        label={name('caseAction', offered.action)}
        says={label(offered.will)}
        touches={['cases.', 'registry.', 'verification.']}
        {...(shape ? { shape } : {})}
      />
      <span className="quiet">
        {label(offered.will)}（{t('basis')} {offered.basis.map((b) => label(b)).join('，')}）
      </span>
    </div>
  )
}

/** Only what this reader may do now, each saying what it will do; then what waits, and for what. */
export const OfferedActions = ({ view }: { readonly view: CaseView }) => {
  const t = useCasesTexts()
  const name = useCodeName()
  const now = view.actions.filter(({ allowed }) => allowed)
  const later = view.actions.filter(({ allowed }) => !allowed)
  if (view.actions.length === 0) return null
  return (
    <Section title={t('actions')}>
      {now.map((offered) => (
        <OfferedAction key={offered.action} view={view} offered={offered} />
      ))}
      {later.length > 0 ? (
        <details>
          <summary>{t('notYet')}</summary>
          {later.map(({ action, code, params }) => (
            <p key={action}>
              {name('caseAction', action)}：
              <span className="quiet">{code ? errorSentence(code, currentLanguage(), params) : ''}</span>
            </p>
          ))}
        </details>
      ) : null}
    </Section>
  )
}
