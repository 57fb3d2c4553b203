import { ACTOR_NAMES, benefitsRoutes, POST_NAMES, type PostKind } from '@songtan/contract'
import type { ReactNode } from 'react'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { useLabel } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { useMay } from '../../shell/session.tsx'
import { Day, Money, useSaidDay } from '../../shell/values.tsx'
import { useCasePageTexts } from './case-page-texts.ts'
import type { CaseView } from './case-view.ts'

type Stage = CaseView['way'][number]

const MARKS: Readonly<Record<Stage['standing'], string>> = { done: '✓', now: '●', ahead: '○', skipped: '–' }

const Step = ({
  standing,
  title,
  children,
}: {
  readonly standing: Stage['standing']
  readonly title: string
  readonly children?: ReactNode
}) => {
  const t = useCasePageTexts()
  return (
    <li className={`way-step way-${standing}`} {...(standing === 'now' ? { 'aria-current': 'step' } : {})}>
      <span className="way-mark" aria-hidden>
        {MARKS[standing]}
      </span>
      <div>
        <strong>{title}</strong>
        <div className={standing === 'now' ? 'way-here' : 'unseen'}>{t(standing)}</div>
        {children}
      </div>
    </li>
  )
}

const Term = ({ term }: { readonly term: NonNullable<Stage['term']> }) => {
  const t = useCasePageTexts()
  const said = useSaidDay()
  return (
    <div className={`way-term term-${term.standing}`}>
      {t(term.standing, { day: said(term.dueOn) })}
      {term.provisional ? ` · ${t('provisional')}` : ''}
    </div>
  )
}

const Taken = ({ stage }: { readonly stage: Stage }) => {
  const t = useCasePageTexts()
  const label = useLabel()
  const said = useSaidDay()
  const { on, by, post, times, term, standing } = stage
  return (
    <>
      {on ? <div>{standing === 'now' ? t('began', { day: said(on) }) : <Day day={on} />}</div> : null}
      {by ? (
        <div className="quiet">
          {by.names.length > 0 ? by.names.join(' ') : label(ACTOR_NAMES[by.kind])}{' '}
          {post ? label(POST_NAMES[post as PostKind]) : ''}
        </div>
      ) : null}
      {times > 1 ? <div className="quiet">{t('times', { n: times })}</div> : null}
      {term ? <Term term={term} /> : null}
    </>
  )
}

/** What the decision has come to in money, where the reader may see it. */
const Entitled = ({ view }: { readonly view: CaseView }) => {
  const t = useCasePageTexts()
  const name = useCodeName()
  const { county, family, decision } = view
  const may = useMay()('benefits.listEntitlements')
  const confirmed = decision?.outcome === 'confirmed' && decision.grants.length > 0
  const list = useRead(
    benefitsRoutes.listEntitlements,
    { county, householdId: family.householdId },
    { enabled: may && confirmed },
  )
  if (!may || !confirmed || !list.data) return null
  const own = list.data.items.filter((row) => row.decisionId === decision.decisionId && !row.voided)
  return (
    <Step standing={own.length > 0 ? 'done' : 'now'} title={t('entitled')}>
      {own.length === 0 ? <div className="quiet">{t('noEntitlement')}</div> : null}
      {own.map((row) => (
        <div key={row.id}>
          {name('program', row.program)} <Money fen={row.monthly} />
          <div className="quiet">{t('from', { month: row.fromMonth })}</div>
        </div>
      ))}
    </Step>
  )
}

/** 办理全程: every stage in a line, with its day, who took it and how it lies against its term. */
export const WaySection = ({ view }: { readonly view: CaseView }) => {
  const t = useCasePageTexts()
  return (
    <Section title={t('way')}>
      <ol className="way" aria-label={t('way')}>
        {view.way.map((stage) => (
          <Step key={stage.stage} standing={stage.standing} title={t(stage.stage)}>
            <Taken stage={stage} />
          </Step>
        ))}
        <Entitled view={view} />
      </ol>
    </Section>
  )
}
