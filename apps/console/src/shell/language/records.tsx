import { Select, Timeline } from 'antd'
import { Filters } from '../filters.tsx'
import { PageHead, Section } from '../page.tsx'
import { PagedTable } from '../pages-list.tsx'
import { Reveal } from '../reveal.tsx'
import { Rows } from '../rows.tsx'
import { Tag } from '../tag.tsx'
import { TermBar } from '../term-bar.tsx'
import { useCursor } from '../use-cursor.ts'
import { Day, Money } from '../values.tsx'
import { useLanguageTexts } from './texts.ts'

const PEOPLE = [
  { id: 'a', name: '林安', day: '2026-11-02', fen: 1_234_550 },
  { id: 'b', name: '欧阳知秋', day: '2026-11-20', fen: 59_100 },
]
const TODAY = '2026-11-22'

const Heads = () => {
  const t = useLanguageTexts()
  return (
    <Section title={t('record')}>
      <PageHead
        title={
          <>
            林安 <span className="quiet">SL6199012026000001</span> <Tag color="volcano">{t('state')}</Tag>
          </>
        }
      >
        <TermBar from="2026-11-02" due="2026-11-25" today={TODAY} standing="open" workingDays={3} />
      </PageHead>
      <h3>{t('terms')}</h3>
      <p>
        <TermBar from="2026-11-02" due="2026-11-25" today={TODAY} standing="open" workingDays={3} />
      </p>
      <p>
        <TermBar from="2026-11-02" due={TODAY} today={TODAY} standing="due-today" />
      </p>
      <p>
        <TermBar from="2026-11-02" due="2026-11-20" today={TODAY} standing="overdue" />
      </p>
    </Section>
  )
}

const Lists = () => {
  const t = useLanguageTexts()
  const list = {
    page: { items: PEOPLE, total: PEOPLE.length },
    ...{ error: null, again: () => {}, loading: false, stale: false, late: false },
    ...{ cursor: useCursor(''), of: '', first: true },
  }
  return (
    <Section title={t('list')}>
      <Filters>
        <Select aria-label={t('narrow')} placeholder={t('narrow')} style={{ width: 160 }} />
      </Filters>
      <PagedTable
        list={list}
        rowKey={({ id }) => id}
        columns={[
          { title: t('name'), dataIndex: 'name' },
          { title: t('day'), render: ({ day }) => <Day day={day} /> },
          { title: t('amount'), align: 'right', render: ({ fen }) => <Money fen={fen} /> },
        ]}
      />
    </Section>
  )
}

const Facts = () => {
  const t = useLanguageTexts()
  return (
    <Section title={t('facts')}>
      <Rows
        rowKey={({ id }) => id}
        dataSource={PEOPLE}
        columns={[
          { title: t('name'), dataIndex: 'name' },
          { title: t('declared'), render: ({ fen }) => <Money fen={fen} /> },
          { title: t('verified'), render: ({ fen }) => <Money fen={fen + 2_000} /> },
          { title: t('difference'), align: 'right', render: () => <Money fen={2_000} /> },
        ]}
      />
    </Section>
  )
}

/** Records as pages show them: head, terms, list, facts, what happened, reasons, and what is masked. */
export const Records = () => {
  const t = useLanguageTexts()
  return (
    <>
      <Heads />
      <Lists />
      <Facts />
      <Section title={t('timeline')}>
        <Timeline
          items={[
            { content: <>{t('filed')} · 林安 · 2026-11-01</> },
            { content: <>{t('accepted')} · 2026-11-02</> },
          ]}
        />
      </Section>
      <Section title={t('trace')}>
        <ol className="trace">
          <li>{t('firstReason')}</li>
          <li>{t('secondReason')}</li>
        </ol>
      </Section>
      <Section title={t('masked')}>
        <Reveal masked="619***********0018" input={{ county: '619901', id: '', what: 'account' }} />
      </Section>
    </>
  )
}
