import { Section } from '../../../shell/page.tsx'
import { Rows } from '../../../shell/rows.tsx'
import { Money } from '../../../shell/values.tsx'
import { Count, Difference, Swing } from './bars.tsx'
import { useSimulationTexts } from './texts.ts'
import type { County } from './use-simulation.ts'

/** A province has more counties than a page can hold. */
const ON_A_PAGE = 20

const rowOf = ({ county, name, comparison: { families, comparable, moved, open } }: County) => ({
  county,
  name,
  families,
  before: comparable.before,
  after: comparable.after,
  difference: comparable.after - comparable.before,
  moved: moved.reduce((sum, m) => sum + m.families, 0),
  open: open.families,
})
type Row = ReturnType<typeof rowOf>
type Figure = Exclude<keyof Row, 'county' | 'name'>

/** County by county; a heading sorts. */
export const Counties = ({ counties }: { readonly counties: readonly County[] }) => {
  const t = useSimulationTexts()
  const rows = counties.map(rowOf)
  const most = Math.max(...rows.map(({ difference }) => Math.abs(difference)), 1)
  const by = (figure: Figure) => ({
    align: 'right' as const,
    sorter: (a: Row, b: Row) => a[figure] - b[figure],
  })
  return (
    <Section title={t('counties')}>
      <Rows<Row>
        rowKey={({ county }) => county}
        dataSource={rows}
        pagination={rows.length > ON_A_PAGE ? { pageSize: ON_A_PAGE, showSizeChanger: false } : false}
        columns={[
          {
            title: t('county'),
            sorter: (a, b) => (a.county < b.county ? -1 : 1),
            render: (_, { name, county, difference }) => (
              <div className="sim-class" title={county}>
                {name}
                <div className="law-narrow">
                  <Difference money n={difference} />
                </div>
                <Swing value={difference} most={most} />
              </div>
            ),
          },
          {
            title: t('difference'),
            ...by('difference'),
            render: (_, row) => <Difference money n={row.difference} />,
          },
          { title: t('monthlyBefore'), ...by('before'), render: (_, { before }) => <Money fen={before} /> },
          { title: t('monthlyAfter'), ...by('after'), render: (_, { after }) => <Money fen={after} /> },
          { title: t('families'), ...by('families'), render: (_, { families }) => <Count n={families} /> },
          { title: t('movedFamilies'), ...by('moved'), render: (_, { moved }) => <Count n={moved} /> },
          { title: t('openFamilies'), ...by('open'), render: (_, { open }) => <Count n={open} /> },
        ]}
      />
    </Section>
  )
}
