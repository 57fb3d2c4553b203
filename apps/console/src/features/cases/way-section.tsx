import { ACTOR_NAMES, benefitsRoutes, POST_NAMES, type PostKind, today } from '@songtan/contract'
import type { ReactNode } from 'react'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { useLabel } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { useMay } from '../../shell/session.tsx'
import { headed } from '../../shell/term.tsx'
import { Money, useSaidDay } from '../../shell/values.tsx'
import { useCasePageTexts } from './case-page-texts.ts'
import type { CaseView } from './case-view.ts'

type Stage = CaseView['way'][number]

/** A day without its year where that is the year everything else lies in: the line is narrow. */
const useDayOfYear = (year: string) => {
  const said = useSaidDay()
  return (day: string): string =>
    day.startsWith(year) && year !== ''
      ? said(day).replace(`${year}年`, '').replace(` ${year}`, '')
      : said(day)
}

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
        <strong>{headed(title)}</strong>
        <div className={standing === 'now' ? 'way-here' : 'unseen'}>{t(standing)}</div>
        {children}
      </div>
    </li>
  )
}

const Term = ({ term, year }: { readonly term: NonNullable<Stage['term']>; readonly year: string }) => {
  const t = useCasePageTexts()
  const said = useDayOfYear(year)
  return (
    <div className={`way-term term-${term.standing}`}>
      {t(term.standing, { day: said(term.dueOn) })}
      {term.provisional ? ` · ${t('provisional')}` : ''}
    </div>
  )
}

const Taken = ({ stage, year }: { readonly stage: Stage; readonly year: string }) => {
  const t = useCasePageTexts()
  const label = useLabel()
  const said = useDayOfYear(year)
  const { on, by, post, times, term, standing } = stage
  return (
    <>
      {on ? (
        <div>
          <time dateTime={on}>{standing === 'now' ? t('began', { day: said(on) }) : said(on)}</time>
        </div>
      ) : null}
      {by ? (
        <div className="quiet">
          {by.names.length > 0 ? by.names.join(' ') : label(ACTOR_NAMES[by.kind])}{' '}
          {post ? label(POST_NAMES[post as PostKind]) : ''}
        </div>
      ) : null}
      {times > 1 ? <div className="quiet">{t('times', { n: times })}</div> : null}
      {term ? <Term term={term} year={year} /> : null}
    </>
  )
}

/** Milliseconds in which the background makes entitlements of a decision, as a rule. */
const SOON_MS = 2000

/** What the decision has come to in money, where the reader may see it. */
const Entitled = ({ view }: { readonly view: CaseView }) => {
  const t = useCasePageTexts()
  const name = useCodeName()
  const { county, family, decision } = view
  const may = useMay()('benefits.listEntitlements')
  const confirmed = decision?.outcome === 'confirmed' && decision.grants.length > 0
  const decidedToday = decision?.decidedOn === today()
  const isOfDecision = ({ decisionId }: { readonly decisionId: string }) =>
    decisionId === decision?.decisionId
  const list = useRead(
    benefitsRoutes.listEntitlements,
    { county, householdId: family.householdId },
    {
      enabled: may && confirmed,
      lookAgain: ({ items }) => (decidedToday && !items.some(isOfDecision) ? SOON_MS : false),
    },
  )
  if (!may || !confirmed || !list.data) return null
  const own = list.data.items.filter((row) => isOfDecision(row) && !row.voided)
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
  const filed = view.way[0]?.on?.slice(0, 4) ?? ''
  return (
    <Section title={t('way')}>
      <ol className="way" aria-label={t('way')}>
        {view.way.map((stage, i) => (
          <Step key={stage.stage} standing={stage.standing} title={t(stage.stage)}>
            <Taken stage={stage} year={i === 0 ? '' : filed} />
          </Step>
        ))}
        <Entitled view={view} />
      </ol>
    </Section>
  )
}
