import { type ParameterRow, type PlaceLaw, type PolicySet, SUBJECTS, type Subject } from '@songtan/policy'
import { useLocation } from '@tanstack/react-router'
import { useLabel, useLanguage } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { type Column, Rows } from '../../shell/rows.tsx'
import { Cite, From, Span } from './cite.tsx'
import { History } from './history.tsx'
import { grouped, SUBJECT_NAMES } from './law-words.ts'
import { usePolicyTexts } from './texts.ts'
import { useParameterName, useSource } from './words.ts'

/** A value as people read it; one that is not there says so. */
export const ValueOf = ({ row }: { readonly row: ParameterRow }) => {
  const t = usePolicyTexts()
  const label = useLabel()
  switch (row.standing) {
    case 'missing':
    case 'unknown':
    case 'lapsed':
      return <span className={row.standing === 'lapsed' ? 'quiet' : 'law-loud'}>{t(row.standing)}</span>
    case 'unset':
      return <span className="quiet">—</span>
    case 'fallback':
      return (
        <>
          <span className="quiet">{t('fallback')}</span> {label(row.said)}
        </>
      )
    case 'value':
      return <span className="law-value">{grouped(label(row.said))}</span>
  }
}

const useColumns = (): Column<ParameterRow>[] => {
  const t = usePolicyTexts()
  const name = useParameterName()
  const source = useSource()
  const certainty = { day: '', period: t('period'), inferred: t('inferred') }
  return [
    {
      title: t('name'),
      render: (row) => (
        <div className="law-name" title={row.key}>
          {name(row)}
          <div className="law-narrow">
            <ValueOf row={row} />
          </div>
        </div>
      ),
    },
    {
      title: t('value'),
      width: 190,
      align: 'right',
      responsive: ['md'],
      render: (row) => <ValueOf row={row} />,
    },
    {
      title: `${t('from')} – ${t('to')}`,
      width: 190,
      render: ({ entry }) => (entry ? <Span from={entry.from} to={entry.to} /> : '—'),
    },
    { title: t('origin'), width: 140, render: ({ origin }) => (origin ? <From origin={origin} /> : '—') },
    { title: t('law'), width: 240, render: ({ entry }) => (entry ? <Cite basis={entry.basis} /> : '—') },
    {
      title: t('source'),
      width: 130,
      render: ({ entry }) =>
        entry ? (
          <span className="quiet">
            <span lang="zh-CN">{source(entry.source)}</span> {certainty[entry.certainty]}
          </span>
        ) : (
          '—'
        ),
    },
  ]
}

/** Parameters of one subject; local measures that the place does not have are named in one line. */
const SubjectTable = ({
  subject,
  rows,
  set,
  place,
}: {
  readonly subject: Subject
  readonly rows: readonly ParameterRow[]
  readonly set: PolicySet
  readonly place: string
}) => {
  const t = usePolicyTexts()
  const label = useLabel()
  const name = useParameterName()
  const [language] = useLanguage()
  const columns = useColumns()
  const hash = useLocation({ select: (location) => location.hash })
  const unset = rows.filter(({ standing }) => standing === 'unset')
  const shown = rows.filter(({ standing }) => standing !== 'unset')
  const asked = shown.find(({ key }) => key === hash)
  return (
    <Section title={label(SUBJECT_NAMES[subject])}>
      {shown.length > 0 ? (
        <div className="law-table">
          <Rows<ParameterRow>
            rowKey={({ key }) => key}
            dataSource={shown}
            columns={columns}
            unfolds={{
              render: (row) => <History set={set} place={place} row={row} />,
              first: asked?.key,
            }}
            rowProps={({ key }) => ({ id: key })}
          />
        </div>
      ) : null}
      {unset.length > 0 ? (
        <p className="quiet law-unset">
          {t('unset')} {unset.map(name).join(language === 'zh' ? '、' : ', ')}
        </p>
      ) : null}
    </Section>
  )
}

/** Every parameter of a place and day, by subject. */
export const Parameters = ({
  law,
  set,
  place,
}: {
  readonly law: PlaceLaw
  readonly set: PolicySet
  readonly place: string
}) =>
  SUBJECTS.map((subject) => {
    const rows = law.parameters.filter((row) => row.subject === subject)
    return rows.length > 0 ? (
      <SubjectTable key={subject} subject={subject} rows={rows} set={set} place={place} />
    ) : null
  })
