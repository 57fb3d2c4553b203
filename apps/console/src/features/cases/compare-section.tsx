import { casesRoutes, type OutputOf } from '@songtan/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { useLabel } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Money, useSaidDay } from '../../shell/values.tsx'
import { useCasePageTexts } from './case-page-texts.ts'
import { type CaseView, memberName } from './case-view.ts'

type Comparison = OutputOf<typeof casesRoutes.compareWithPrevious>
type Side = NonNullable<Comparison['now']>
type Of = { readonly view: CaseView }

interface Line {
  readonly key: string
  readonly what: string
  readonly before: ReactNode
  readonly now: ReactNode
  readonly differs: boolean
}

const keyOf = ({ program, personId }: Side['grants'][number]): string => `${program} ${personId ?? ''}`

/** Class, income and every grant of either side; what differs first. */
const useLines = (view: CaseView, before: Side, now: Side): Line[] => {
  const t = useCasePageTexts()
  const name = useCodeName()
  const grants = new Map([...before.grants, ...now.grants].map((grant) => [keyOf(grant), grant]))
  const sumIn = ({ grants: list }: Side, key: string) => list.find((grant) => keyOf(grant) === key)?.monthly
  const lines: Line[] = [
    {
      ...{ key: 'class', what: t('class'), differs: before.class !== now.class },
      ...{ before: name('class', before.class), now: name('class', now.class) },
    },
    ...[...grants].map(([key, { program, personId }]) => ({
      key,
      what: `${name('program', program)} ${personId ? memberName(view, personId) : ''}`,
      before: <Money fen={sumIn(before, key)} />,
      now: <Money fen={sumIn(now, key)} />,
      differs: sumIn(before, key) !== sumIn(now, key),
    })),
    {
      ...{ key: 'perCapita', what: t('perCapita'), differs: before.perCapita !== now.perCapita },
      ...{ before: <Money fen={before.perCapita} />, now: <Money fen={now.perCapita} /> },
    },
  ]
  return lines.sort((a, b) => Number(b.differs) - Number(a.differs))
}

const Sides = ({
  view,
  before,
  now,
}: {
  readonly view: CaseView
  readonly before: Side
  readonly now: Side
}) => {
  const t = useCasePageTexts()
  const said = useSaidDay()
  return (
    <Rows
      rowKey={({ key }) => key}
      dataSource={useLines(view, before, now)}
      columns={[
        { title: t('what'), dataIndex: 'what' },
        {
          title: (
            <>
              {t('lastTime')} {t('on', { day: said(before.day) })}{' '}
              {before.caseId === view.id ? null : (
                <Link to="/cases/$county/$id" params={{ county: view.county, id: before.caseId }}>
                  {before.receiptNumber}
                </Link>
              )}
            </>
          ),
          align: 'right',
          dataIndex: 'before',
        },
        { title: `${t('thisTime')} ${t('on', { day: said(now.day) })}`, align: 'right', dataIndex: 'now' },
        {
          title: '',
          render: ({ differs }) => (differs ? <Tag color="red">{t('differs')}</Tag> : t('same')),
        },
      ]}
    />
  )
}

const Facts = ({ view, facts }: { readonly view: CaseView; readonly facts: Comparison['facts'] }) => {
  const t = useCasePageTexts()
  const label = useLabel()
  if (facts.length === 0) return <p className="quiet">{t('noFactsChanged')}</p>
  return (
    <>
      <h3>{t('factsChanged')}</h3>
      <Rows
        rowKey={({ personId, name }) => `${personId ?? ''}${name.zh}`}
        dataSource={facts}
        columns={[
          { title: t('who'), render: (row) => (row.personId ? memberName(view, row.personId) : '—') },
          { title: t('what'), render: (row) => label(row.name) },
          { title: t('lastTime'), render: (row) => label(row.before) },
          { title: t('thisTime'), render: (row) => label(row.after) },
        ]}
      />
    </>
  )
}

const Compared = ({ view }: Of) => {
  const t = useCasePageTexts()
  const { county, id } = view
  const query = useRead(casesRoutes.compareWithPrevious, { county, id })
  return (
    <Loaded query={query}>
      {({ now, before, differences, facts }) =>
        now && before ? (
          <>
            <p className="quiet">{differences.length === 0 ? t('sameOutcome') : t('beforeSays')}</p>
            <Sides view={view} before={before} now={now} />
            <Facts view={view} facts={facts} />
          </>
        ) : (
          <p className="quiet">{t('noBefore')}</p>
        )
      }
    </Loaded>
  )
}

/** 与上次测算对照: shown at once where this case was assessed twice, else when somebody asks for it. */
export const CompareSection = ({ view }: Of) => {
  const t = useCasePageTexts()
  const [asked, setAsked] = useState(view.assessments.length > 1)
  return (
    <Section title={t('before')}>
      {asked ? <Compared view={view} /> : <Button onClick={() => setAsked(true)}>{t('compare')}</Button>}
    </Section>
  )
}
