import { Alert } from 'antd'
import { CodeTerm } from '../../shell/code-term.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { Day, Money } from '../../shell/values.tsx'
import { type CaseView, memberName } from './case-view.ts'
import { Law } from './law.tsx'
import { useCasesTexts } from './texts.ts'
import { TraceTree } from './trace-tree.tsx'

type Assessment = CaseView['assessments'][number]

const Parameters = ({ determination }: { readonly determination: Assessment['determination'] }) => {
  const t = useCasesTexts()
  const label = useLabel()
  return (
    <Rows
      rowKey={({ key }) => key}
      dataSource={determination.parameters}
      columns={[
        { title: t('parameters'), render: (row) => <span title={row.key}>{label(row.name)}</span> },
        { title: t('value'), render: (row) => label(row.said) },
        { title: t('from'), render: (row) => <Day day={row.from} /> },
        { title: t('law'), render: (row) => <Law basis={row.basis} /> },
      ]}
    />
  )
}

/** The nearest changes of one figure or fact, each by itself. */
const Changes = ({ changes }: { readonly changes: Assessment['changes'] }) => {
  const t = useCasesTexts()
  const label = useLabel()
  if (changes.length === 0) return null
  return (
    <>
      <h3>{t('changes')}</h3>
      <ul className="quiet">
        {changes.map(({ subject, to, words }) => (
          <li key={`${subject} ${to}`}>{label(words)}</li>
        ))}
      </ul>
    </>
  )
}

/** Class, amounts and reasons as the rules came to them, every figure explained. */
export const AssessmentSection = ({ view }: { readonly view: CaseView }) => {
  const t = useCasesTexts()
  const shell = useShellTexts()
  const label = useLabel()
  const [newest] = view.assessments
  if (!newest) return null
  const { determination: d } = newest
  return (
    <Section title={t('assessment')} extra={<Day day={newest.day} />}>
      <p style={{ fontSize: 16 }}>
        <Tag color={newest.eligible ? 'green' : 'red'}>
          <CodeTerm group="class" code={d.class} />
        </Tag>
        {t('perCapita')} <Money fen={d.perCapita} /> {shell('yuan')}
      </p>
      {d.grants.map((grant) => (
        <p key={`${grant.program}${grant.personId ?? ''}`} style={{ fontSize: 16 }}>
          <CodeTerm group="program" code={grant.program} />{' '}
          {grant.personId ? `（${memberName(view, grant.personId)}）` : ''} {t('monthly')}{' '}
          <strong>
            <Money fen={grant.monthly} />
          </strong>
        </p>
      ))}
      {d.review.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('review')}
          description={d.review.map((row) => <div key={row.code + row.about}>{label(row.words)}</div>)}
        />
      ) : null}
      {d.missing.length > 0 ? (
        <Alert type="error" showIcon title={t('missing')} description={d.missing.join('、')} />
      ) : null}
      {newest.declared && newest.declared.differences.length > 0 ? (
        <p className="quiet">
          {t('declaredOnly')} <CodeTerm group="class" code={newest.declared.class} />
        </p>
      ) : null}
      <TraceTree key={newest.assessmentId} view={view} assessment={newest} />
      <Changes changes={newest.changes} />
      <details>
        <summary>{t('parameters')}</summary>
        <Parameters determination={d} />
      </details>
    </Section>
  )
}
