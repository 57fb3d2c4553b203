import { CASE_STATE_NAMES, casesRoutes } from '@songtan/contract'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useRead } from '../../shell/api.ts'
import { CodeTerm } from '../../shell/code-term.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { PageHead, Section } from '../../shell/page.tsx'
import { Loaded } from '../../shell/states.tsx'
import { TermLabel } from '../../shell/term.tsx'
import { Day, Moment, Money } from '../../shell/values.tsx'
import { FactsTable } from '../registry/facts-table.tsx'
import { AuthorisationSection } from '../verification/authorisation-section.tsx'
import { AssessmentSection } from './assessment.tsx'
import {
  AttachmentsSection,
  LettersSection,
  NoticesSection,
  SurveysSection,
  TimelineSection,
} from './case-sections.tsx'
import './case-page.css'
import { Tag } from '../../shell/tag.tsx'
import { Indexed, type Part } from './case-index.tsx'
import { useCasePageTexts } from './case-page-texts.ts'
import { type CaseView, memberName } from './case-view.ts'
import { ChecksSection } from './checks-section.tsx'
import { CompareSection } from './compare-section.tsx'
import { hadObjections, ObjectionsSection } from './objections-section.tsx'
import { OfferedActions } from './offered-actions.tsx'
import { PackageSection } from './package-section.tsx'
import { Recompute } from './recompute.tsx'
import { useCasesTexts } from './texts.ts'
import { WaySection } from './way-section.tsx'

type Of = { readonly view: CaseView }

/** Numbers, dates and what is special about this case, in one line. */
const Standing = ({ view }: Of) => {
  const t = useCasesTexts()
  const { clock } = view
  const total = clock.days ? `${clock.days} ${t('workingDays')}` : '—'
  return (
    <p className="quiet">
      {t('receipt')} {view.receiptNumber} · {t('filed')} <Moment at={view.filedAt} /> · {t(view.channel)}{' '}
      {view.helperName ?? ''} · {t('clock')} {total}{' '}
      {clock.dueOn ? (
        <>
          · {t('total')} <Day day={clock.dueOn} />
        </>
      ) : null}{' '}
      {clock.provisional ? <Tag color="orange">{t('provisional')}</Tag> : null}
      {view.delegated ? <Tag>{t('delegated')}</Tag> : null}
      {view.closeRelative ? <Tag color="red">{t('closeRelative')}</Tag> : null}
      {view.countyVisitRequired ? <Tag color="red">{t('countyVisit')}</Tag> : null}
    </p>
  )
}

const Decision = ({ view }: Of) => {
  const t = useCasesTexts()
  const label = useLabel()
  const { decision } = view
  if (!decision) return null
  return (
    <Section
      title={t('decision')}
      extra={<Recompute county={view.county} decisionId={decision.decisionId} />}
    >
      <Alert
        type={decision.outcome === 'confirmed' ? 'success' : 'warning'}
        showIcon
        title={
          <>
            <CodeTerm group="outcome" code={decision.outcome} /> ·{' '}
            <CodeTerm group="class" code={decision.class} /> · <Day day={decision.decidedOn} />
          </>
        }
        description={decision.grants.map((grant) => (
          <div key={grant.program + (grant.personId ?? '')}>
            <CodeTerm group="program" code={grant.program} />{' '}
            {grant.personId ? memberName(view, grant.personId) : ''} <Money fen={grant.monthly} /> ·{' '}
            {t('from')} {decision.fromMonth}
          </div>
        ))}
      />
      {decision.reasons.map((reason) => (
        <p key={reason.zh}>{label(reason)}</p>
      ))}
    </Section>
  )
}

const Head = ({ view }: Of) => {
  const t = useCasesTexts()
  const page = useCasePageTexts()
  return (
    <>
      <PageHead
        title={
          <>
            {memberName(view, view.family.applicantId)}{' '}
            <span className="quiet">{view.acceptanceNumber ?? view.receiptNumber}</span>{' '}
            <Tag color="volcano">
              <TermLabel label={CASE_STATE_NAMES[view.state]} />
            </Tag>
          </>
        }
      >
        <Link to="/families/$county/$id" params={{ county: view.county, id: view.family.householdId }}>
          {t('openFamily')} {view.family.number}
        </Link>
        <Button size="small" onClick={() => window.print()}>
          {page('print')}
        </Button>
      </PageHead>
      <Standing view={view} />
    </>
  )
}

/** Parts of the page in the order in which whoever decides asks: what now, how far, what result and why, what changed, on which facts, by which papers. */
const useParts = (view: CaseView): Part[] => {
  const t = useCasesTexts()
  const p = useCasePageTexts()
  const assessed = view.assessments.length > 0
  const { county, family } = view
  const { householdId, members } = family
  return [
    { id: 'acts', title: p('acts'), shown: view.actions.length > 0, content: <OfferedActions view={view} /> },
    { id: 'way', title: p('way'), shown: true, content: <WaySection view={view} /> },
    {
      id: 'decision',
      title: t('decision'),
      shown: view.decision !== null,
      content: <Decision view={view} />,
    },
    { id: 'assessment', title: t('assessment'), shown: assessed, content: <AssessmentSection view={view} /> },
    { id: 'before', title: p('before'), shown: assessed, content: <CompareSection view={view} /> },
    {
      ...{ id: 'objections', title: p('objections'), shown: hadObjections(view) },
      content: <ObjectionsSection view={view} />,
    },
    {
      ...{ id: 'facts', title: p('facts'), shown: true },
      content: (
        <Section title={t('family')}>
          <FactsTable comparisons={family.comparisons} members={members} />
        </Section>
      ),
    },
    {
      ...{ id: 'checks', title: t('verification'), shown: view.verification !== null },
      content: <ChecksSection view={view} />,
    },
    {
      ...{ id: 'authorisation', title: p('authorisation'), shown: true },
      content: <AuthorisationSection county={county} householdId={householdId} members={members} />,
    },
    {
      id: 'surveys',
      title: t('surveys'),
      shown: view.surveys.length > 0,
      content: <SurveysSection view={view} />,
    },
    {
      id: 'notices',
      title: t('notices'),
      shown: view.notices.length > 0,
      content: <NoticesSection view={view} />,
    },
    {
      id: 'letters',
      title: t('letters'),
      shown: view.letters.length > 0,
      content: <LettersSection view={view} />,
    },
    { id: 'more', title: p('more'), shown: assessed, content: <PackageSection view={view} /> },
    { id: 'papers', title: t('attachments'), shown: true, content: <AttachmentsSection view={view} /> },
    { id: 'timeline', title: t('timeline'), shown: true, content: <TimelineSection view={view} /> },
  ]
}

const Case = ({ view }: Of) => (
  <>
    <Head view={view} />
    <Indexed parts={useParts(view)} />
  </>
)

export default function CasePage() {
  const { county, id } = useParams({ from: '/cases/$county/$id' })
  const view = useRead(casesRoutes.showCase, { county, id })
  return <Loaded query={view}>{(found) => <Case view={found} />}</Loaded>
}
