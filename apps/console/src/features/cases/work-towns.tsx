import { casesRoutes, type OutputOf } from '@songtan/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { Section } from '../../shell/page.tsx'
import { Loaded } from '../../shell/states.tsx'
import type { Bucket, WorkChoice } from './work-address.ts'
import { COUNT_OF } from './work-figures.tsx'
import { useWorkTexts } from './work-texts.ts'

type Town = OutputOf<typeof casesRoutes.listWorkByTown>['items'][number]

/** A city has more towns than one glance holds. */
const GLANCE = 20
const WHOLE = 100
const COLUMNS = [
  ['all', 'open'],
  ['overdue', 'late2'],
  ['due-today', 'today2'],
  ['waiting', 'waiting2'],
] as const satisfies readonly (readonly [Bucket, string])[]

const Bar = ({ town, most }: { readonly town: Town; readonly most: number }) => {
  const t = useWorkTexts()
  const width = (n: number) => ({ width: `${(n / Math.max(1, most)) * WHOLE}%` })
  const { overdue, dueToday, all } = town
  return (
    <span
      className="work-town-bar"
      role="img"
      aria-label={t('townBar', { town: town.townName, all, late: overdue, today: dueToday })}
    >
      <i className="late" style={width(overdue)} />
      <i className="soon" style={width(dueToday)} />
      <i style={width(all - overdue - dueToday)} />
    </span>
  )
}

interface Chosen {
  readonly choice: WorkChoice
  readonly onChoose: (choice: WorkChoice) => void
}

const TownRow = ({
  town,
  most,
  choice,
  onChoose,
}: Chosen & { readonly town: Town; readonly most: number }) => {
  const here = choice.area === town.town
  return (
    <tr className={here ? 'here' : ''}>
      <th scope="row">
        <button
          type="button"
          aria-pressed={here}
          onClick={() => onChoose({ ...choice, area: here ? undefined : town.town })}
        >
          {town.townName}
        </button>
        <Bar town={town} most={most} />
      </th>
      {COLUMNS.map(([bucket]) => (
        <td key={bucket} className={bucket === 'overdue' && town.overdue > 0 ? 'late' : ''}>
          <button
            type="button"
            aria-pressed={here && choice.bucket === bucket}
            onClick={() => onChoose({ bucket, area: town.town })}
          >
            {town[COUNT_OF[bucket]]}
          </button>
        </td>
      ))}
    </tr>
  )
}

const Towns = ({ towns, ...chosen }: Chosen & { readonly towns: readonly Town[] }) => {
  const t = useWorkTexts()
  const [every, setEvery] = useState(false)
  const many = towns.length > GLANCE && !every
  const shown = many ? [...towns].sort((a, b) => b.overdue - a.overdue).slice(0, GLANCE) : towns
  const most = Math.max(...towns.map(({ all }) => all))
  return (
    <>
      <p className="quiet">{t('byTownSays')}</p>
      <table className="work-towns">
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            {COLUMNS.map(([bucket, text]) => (
              <th key={bucket} scope="col">
                {t(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((town) => (
            <TownRow key={town.town} town={town} most={most} {...chosen} />
          ))}
        </tbody>
      </table>
      {many ? (
        <p>
          <span className="quiet">{t('tooMany', { n: GLANCE })}</span>{' '}
          <Button size="small" onClick={() => setEvery(true)}>
            {t('everyTown', { n: towns.length })}
          </Button>
        </p>
      ) : null}
    </>
  )
}

/** 督办: what each town has, for those who supervise more than one or look after one. */
export const WorkTowns = (chosen: Chosen) => {
  const t = useWorkTexts()
  const towns = useRead(casesRoutes.listWorkByTown, {}, { keep: true })
  return (
    <Section title={t('byTown')}>
      <Loaded
        query={towns}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="quiet">{t('noTowns')}</p>}
      >
        {({ items }) => <Towns towns={items} {...chosen} />}
      </Loaded>
    </Section>
  )
}
