import { CASE_STATE_NAMES, casesRoutes } from '@songtan/contract'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Tag } from 'antd'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { useLabel } from '../../shell/i18n.ts'
import { PageHead, Section } from '../../shell/page.tsx'
import { Loaded } from '../../shell/states.tsx'
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
  VerificationSection,
} from './case-sections.tsx'
import { type CaseView, memberName } from './case-view.ts'
import { OfferedActions } from './offered-actions.tsx'
import { PackageSection } from './package-section.tsx'
import { Recompute } from './recompute.tsx'
import { useCasesTexts } from './texts.ts'

const Clock = ({ view }: { readonly view: CaseView }) => {
  const t = useCasesTexts()
  const name = useCodeName()
  const { clock } = view
  const late = clock.next?.standing === 'overdue'
  const figures = [
    [t('receipt'), view.receiptNumber],
    [t('acceptance'), view.acceptanceNumber ?? '—'],
    [t('channel'), `${t(view.channel)} ${view.helperName ?? ''}`],
    [t('filed'), <Moment key="f" at={view.filedAt} />],
    [t('accepted'), <Day key="a" day={clock.acceptedOn} />],
    [t('clock'), clock.days ? `${clock.days} ${t('workingDays')}` : '—'],
    [t('total'), <Day key="d" day={clock.dueOn} />],
    [
      t('due'),
      clock.next ? (
        <Tag key="n" color={late ? 'red' : clock.next.standing === 'due-today' ? 'orange' : 'default'}>
          {name('term', clock.next.of)} {clock.next.on} {late ? t('overdue') : ''}
        </Tag>
      ) : (
        '—'
      ),
    ],
  ] as const
  return (
    <Section title={t('clock')}>
      <dl className="facts">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {clock.provisional ? <Tag color="orange">{t('provisional')}</Tag> : null}
        {view.delegated ? <Tag>{t('delegated')}</Tag> : null}
        {view.closeRelative ? <Tag color="red">{t('closeRelative')}</Tag> : null}
        {view.countyVisitRequired ? <Tag color="red">{t('countyVisit')}</Tag> : null}
      </p>
    </Section>
  )
}

const Decision = ({ view }: { readonly view: CaseView }) => {
  const t = useCasesTexts()
  const name = useCodeName()
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
            {name('outcome', decision.outcome)} · {name('class', decision.class)} ·{' '}
            <Day day={decision.decidedOn} />
          </>
        }
        description={decision.grants.map((grant) => (
          <div key={grant.program + (grant.personId ?? '')}>
            {name('program', grant.program)} {grant.personId ? memberName(view, grant.personId) : ''}{' '}
            <Money fen={grant.monthly} /> · {t('from')} {decision.fromMonth}
          </div>
        ))}
      />
      {decision.reasons.map((reason) => (
        <p key={reason.zh}>{label(reason)}</p>
      ))}
    </Section>
  )
}

const Case = ({ view }: { readonly view: CaseView }) => {
  const t = useCasesTexts()
  const label = useLabel()
  return (
    <>
      <PageHead
        title={
          <>
            {memberName(view, view.family.applicantId)}{' '}
            <span className="quiet">{view.acceptanceNumber ?? view.receiptNumber}</span>{' '}
            <Tag color="volcano">{label(CASE_STATE_NAMES[view.state])}</Tag>
          </>
        }
      >
        <Link to="/families/$county/$id" params={{ county: view.county, id: view.family.householdId }}>
          {t('openFamily')} {view.family.number}
        </Link>
      </PageHead>
      <Clock view={view} />
      <OfferedActions view={view} />
      <Decision view={view} />
      <AssessmentSection view={view} />
      <PackageSection view={view} />
      <Section title={t('family')}>
        <FactsTable comparisons={view.family.comparisons} members={view.family.members} />
      </Section>
      <AuthorisationSection
        county={view.county}
        householdId={view.family.householdId}
        members={view.family.members}
      />
      <VerificationSection view={view} />
      <SurveysSection view={view} />
      <NoticesSection view={view} />
      <LettersSection view={view} />
      <AttachmentsSection view={view} />
      <TimelineSection view={view} />
    </>
  )
}

export default function CasePage() {
  const { county, id } = useParams({ from: '/cases/$county/$id' })
  const view = useRead(casesRoutes.showCase, { county, id })
  return <Loaded query={view}>{(found) => <Case view={found} />}</Loaded>
}
