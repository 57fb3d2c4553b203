import { orgRoutes } from '@songtan/contract'
import { Segmented } from 'antd'
import { useState } from 'react'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { PageHead, Section } from '../../shell/page.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Day } from '../../shell/values.tsx'
import { useOrgTexts } from './texts.ts'

export default function CalendarPage() {
  const t = useOrgTexts()
  const [year, setYear] = useState<number>()
  const calendar = useRead(orgRoutes.showCalendar, year ? { year } : {}, { keep: true })
  return (
    <>
      <PageHead title={t('calendar')}>
        <Action
          main
          route={orgRoutes.importCalendar}
          fixed={{}}
          label={t('importNotice')}
          says={t('importSays')}
          touches={['org.']}
          fields={[
            { name: 'year', label: t('year'), kind: 'number', required: true },
            { name: 'file', label: t('file'), kind: 'file', accept: '.csv,text/csv', required: true },
          ]}
        />
      </PageHead>
      <Loaded query={calendar}>
        {({ years, days }) => (
          <Section
            title={t('days')}
            extra={
              <Segmented
                options={years.map((row) => row.year)}
                onChange={setYear}
                {...(year ? { value: year } : {})}
              />
            }
          >
            <Rows
              rowKey={({ day }) => day}
              dataSource={days}
              columns={[
                { title: t('from'), render: ({ day }) => <Day day={day} /> },
                {
                  title: '',
                  render: ({ kind }) => <Tag color={kind === 'rest' ? 'green' : 'orange'}>{t(kind)}</Tag>,
                },
                { title: t('name'), dataIndex: 'name' },
                { title: t('notice'), dataIndex: 'notice' },
              ]}
            />
          </Section>
        )}
      </Loaded>
    </>
  )
}
