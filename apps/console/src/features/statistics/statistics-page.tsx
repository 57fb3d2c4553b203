import { orgRoutes, reportingRoutes } from '@songtan/contract'
import { Select } from 'antd'
import { useRead } from '../../shell/api.ts'
import { useCounty } from '../../shell/county.tsx'
import { Download } from '../../shell/download.tsx'
import { PageHead } from '../../shell/page.tsx'
import { Loaded } from '../../shell/states.tsx'
import { useSaidDay } from '../../shell/values.tsx'
import { type FiguresAsked, monthsBack, useFiguresAsked } from './address.ts'
import { Intake, TermsByMonth, TermsByTown } from './case-figures.tsx'
import { Caseload, Spending } from './money-figures.tsx'
import { useStatisticsTexts } from './texts.ts'
import { TownMap } from './town-map.tsx'
import { Figures, type Statistics } from './use-figures.ts'
import { ToDecision, ToMoney } from './wait-figures.tsx'
import './statistics.css'

const Filters = (props: {
  readonly county: string
  readonly asked: FiguresAsked
  readonly found: Statistics | undefined
  readonly onAsk: (asked: FiguresAsked) => void
}) => {
  const t = useStatisticsTexts()
  const { county, asked, found, onAsk } = props
  const towns = useRead(
    orgRoutes.listDivisionChildren,
    { code: `${county}000000` },
    { enabled: county !== '' },
  )
  const months = monthsBack(found?.day.slice(0, 7) ?? asked.to ?? '2026-01').map((month) => ({
    value: month,
  }))
  const { from: _, ...withoutFrom } = asked
  const { to: __, ...withoutTo } = asked
  const { area: ___, ...withoutArea } = asked
  return (
    <div className="statistics-filters">
      <Select
        aria-label={t('from')}
        prefix={t('from')}
        value={asked.from ?? found?.from ?? null}
        options={months}
        onChange={(from) => onAsk(from ? { ...asked, from } : withoutFrom)}
      />
      <Select
        aria-label={t('to')}
        prefix={t('to')}
        value={asked.to ?? found?.to ?? null}
        options={months}
        onChange={(to) => onAsk(to ? { ...asked, to } : withoutTo)}
      />
      <Select
        aria-label={t('town')}
        value={asked.area ?? ''}
        options={[
          { value: '', label: t('wholeCounty') },
          ...(towns.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(area) => onAsk(area ? { ...asked, area } : withoutArea)}
      />
    </div>
  )
}

/** 统计: what came in, what was decided and when, who is covered, what was paid, and how long families waited. */
export default function StatisticsPage() {
  const t = useStatisticsTexts()
  const said = useSaidDay()
  const { county = '', picker } = useCounty()
  const [asked, ask] = useFiguresAsked()
  const input = { county, ...asked }
  const statistics = useRead(reportingRoutes.readStatistics, input, { enabled: county !== '', keep: true })
  return (
    <>
      <PageHead title={t('statistics')}>
        {picker}
        <Download
          route={reportingRoutes.exportStatistics}
          input={input}
          label={t('export')}
          says={t('exportSays')}
        />
      </PageHead>
      <Filters county={county} asked={asked} found={statistics.data} onAsk={ask} />
      <Loaded query={statistics}>
        {(figures) => (
          <Figures.Provider value={figures}>
            <p className="quiet">{t('asOf', { day: said(figures.day) })}</p>
            <div className={statistics.isPlaceholderData ? 'figures stale' : 'figures'}>
              <TownMap />
              <Intake />
              <TermsByMonth />
              <TermsByTown />
              <Caseload />
              <Spending />
              <ToDecision />
              <ToMoney />
            </div>
          </Figures.Provider>
        )}
      </Loaded>
    </>
  )
}
