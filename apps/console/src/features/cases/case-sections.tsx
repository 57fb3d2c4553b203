import { ACTOR_NAMES, casesRoutes, POST_NAMES, type PostKind } from '@songtan/contract'
import { Timeline } from 'antd'
import { Action } from '../../shell/action.tsx'
import { useCodeName } from '../../shell/code-names.ts'
import { CodeTerm } from '../../shell/code-term.tsx'
import { Download } from '../../shell/download.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Day, Moment, Money } from '../../shell/values.tsx'
import type { CaseView } from './case-view.ts'
import { useAttachmentFields } from './step-forms.ts'
import { useCasesTexts } from './texts.ts'

type Of = { readonly view: CaseView }

export const SurveysSection = ({ view }: Of) => {
  const t = useCasesTexts()
  const name = useCodeName()
  if (view.surveys.length === 0) return null
  return (
    <Section title={t('surveys')}>
      {view.surveys.map((survey) => (
        <article key={survey.surveyId}>
          <p>
            <Day day={survey.visitedOn} /> · {name('surveyMode', survey.mode)} ·{' '}
            {name('surveyLevel', survey.level)} · {t('visitors')}：
            {survey.visitors.map((v) => (
              <Tag key={v.staffId} color={v.signedAt ? 'green' : 'default'}>
                {v.name} {v.signedAt ? t('signed') : t('unsigned')}
              </Tag>
            ))}
            <Tag color={survey.family ? 'green' : 'default'}>
              {t('familySigned')} {survey.family ? '✓' : '—'}
            </Tag>
          </p>
          <p>{survey.findings.summary}</p>
          {survey.findings.home ? <p className="quiet">{survey.findings.home}</p> : null}
          {survey.findings.neighbours ? <p className="quiet">{survey.findings.neighbours}</p> : null}
        </article>
      ))}
    </Section>
  )
}

export const NoticesSection = ({ view }: Of) => {
  const t = useCasesTexts()
  if (view.notices.length === 0) return null
  return (
    <Section title={t('notices')}>
      {view.notices.map(({ noticeId, shown, firstDay, lastDay, takenDownAt }) => (
        <p key={noticeId}>
          {t('shownFrom')} <Day day={firstDay} /> – <Day day={lastDay} /> ·{' '}
          <CodeTerm group="class" code={shown.result} /> · <Money fen={shown.monthly} /> · {t('members')}{' '}
          {shown.memberCount}{' '}
          {takenDownAt ? <Tag>{t('takenDown')}</Tag> : <Tag color="blue">{t('showing')}</Tag>}
        </p>
      ))}
    </Section>
  )
}

export const LettersSection = ({ view }: Of) => {
  const t = useCasesTexts()
  const label = useLabel()
  if (view.letters.length === 0) return null
  return (
    <Section title={t('letters')}>
      {view.letters.map((letter) => (
        <div
          key={letter.letterId}
          style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' }}
        >
          <span>
            {label(letter.title)} {letter.number} · {t('deliverBy')} <Day day={letter.dueOn} />{' '}
            {letter.deliveredAt ? <Tag color="green">{t('delivered')}</Tag> : null}
          </span>
          <Download
            route={casesRoutes.printLetter}
            input={{ county: view.county, id: view.id, letterId: letter.letterId }}
            label={t('print')}
          />
        </div>
      ))}
    </Section>
  )
}

export const AttachmentsSection = ({ view }: Of) => {
  const t = useCasesTexts()
  const name = useCodeName()
  const fields = useAttachmentFields()
  const at = { county: view.county, id: view.id }
  return (
    <Section
      title={t('attachments')}
      extra={
        <Action
          route={casesRoutes.addAttachment}
          fixed={at}
          label={t('addAttachment')}
          touches={['cases.']}
          fields={fields}
        />
      }
    >
      <Rows
        rowKey={({ attachmentId }) => attachmentId}
        dataSource={view.attachments}
        columns={[
          { title: t('kind'), render: (row) => name('attachment', row.kind) },
          { title: t('file'), dataIndex: 'name' },
          { title: t('filed'), render: (row) => <Moment at={row.addedAt} /> },
          {
            render: (row) => (
              <Download
                route={casesRoutes.readAttachment}
                input={{ ...at, attachmentId: row.attachmentId }}
                label={t('open')}
              />
            ),
          },
        ]}
      />
    </Section>
  )
}

/** The way so far: who did what, when, under which article. */
export const TimelineSection = ({ view }: Of) => {
  const t = useCasesTexts()
  const label = useLabel()
  return (
    <Section title={t('timeline')}>
      <Timeline
        items={view.timeline.map((step) => ({
          key: step.at + step.action,
          content: (
            <>
              <strong>
                <CodeTerm group="caseAction" code={step.action} />
              </strong>{' '}
              · {step.by.name ?? label(ACTOR_NAMES[step.by.kind])}{' '}
              {step.post ? `（${label(POST_NAMES[step.post as PostKind])}）` : ''} · <Moment at={step.at} />
              <div className="quiet">
                <span lang="zh">{step.basis}</span> {step.note ? `· ${step.note}` : ''}
              </div>
            </>
          ),
        }))}
      />
    </Section>
  )
}
