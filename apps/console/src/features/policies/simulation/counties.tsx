import { Button } from 'antd'
import { useState } from 'react'
import { Section } from '../../../shell/page.tsx'
import { type Column, Rows } from '../../../shell/rows.tsx'
import { useShellTexts } from '../../../shell/texts.ts'
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
type Sorting = { readonly by: Figure | 'county'; readonly down: boolean } | undefined

const ascending = (a: Row, b: Row, by: Figure | 'county'): number =>
  by === 'county' ? (a.county < b.county ? -1 : 1) : a[by] - b[by]

/** A heading sorts upwards, then downwards, then not at all. */
const useSorting = (rows: readonly Row[]) => {
  const [sorting, setSorting] = useState<Sorting>()
  const next = (by: Figure | 'county'): Sorting => {
    if (sorting?.by !== by) return { by, down: false }
    return sorting.down ? undefined : { by, down: true }
  }
  const by = (figure: Figure | 'county'): Pick<Column<Row>, 'sorted' | 'onSort'> => ({
    sorted: sorting?.by === figure ? (sorting.down ? 'descending' : 'ascending') : 'none',
    onSort: () => setSorting(next(figure)),
  })
  const sorted = sorting
    ? rows.toSorted((a, b) => ascending(a, b, sorting.by) * (sorting.down ? -1 : 1))
    : rows
  return { sorted, by }
}

/** County by county; a heading sorts. */
export const Counties = ({ counties }: { readonly counties: readonly County[] }) => {
  const t = useSimulationTexts()
  const rows = counties.map(rowOf)
  const most = Math.max(...rows.map(({ difference }) => Math.abs(difference)), 1)
  const shell = useShellTexts()
  const { sorted, by: sortedBy } = useSorting(rows)
  const [shown, setShown] = useState(ON_A_PAGE)
  const by = (figure: Figure) => ({ align: 'right' as const, ...sortedBy(figure) })
  return (
    <Section title={t('counties')}>
      <Rows<Row>
        rowKey={({ county }) => county}
        dataSource={sorted.slice(0, shown)}
        columns={[
          {
            title: t('county'),
            ...sortedBy('county'),
            render: ({ name, county, difference }) => (
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
            render: (row) => <Difference money n={row.difference} />,
          },
          { title: t('monthlyBefore'), ...by('before'), render: ({ before }) => <Money fen={before} /> },
          { title: t('monthlyAfter'), ...by('after'), render: ({ after }) => <Money fen={after} /> },
          { title: t('families'), ...by('families'), render: ({ families }) => <Count n={families} /> },
          { title: t('movedFamilies'), ...by('moved'), render: ({ moved }) => <Count n={moved} /> },
          { title: t('openFamilies'), ...by('open'), render: ({ open }) => <Count n={open} /> },
        ]}
      />
      {shown < rows.length ? (
        <Button type="link" onClick={() => setShown(shown + ON_A_PAGE)}>
          {shell('more')}
        </Button>
      ) : null}
    </Section>
  )
}
