import { CASE_STATE_NAMES, casesRoutes } from '@songtan/contract'
import { Button, Empty, Skeleton } from 'antd'
import { useRead } from '../../shell/api.ts'
import { Held } from '../../shell/held.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { Pager } from '../../shell/pages-list.tsx'
import { PlaceName } from '../../shell/place.tsx'
import { useMay } from '../../shell/session.tsx'
import { Problem } from '../../shell/states.tsx'
import { useList } from '../../shell/use-list.ts'
import { useListView } from '../../shell/use-list-view.ts'
import { type Bucket, useWorkChoice, type WorkChoice } from './work-address.ts'
import { COUNT_OF, WorkFigures } from './work-figures.tsx'
import { WorkRows } from './work-rows.tsx'
import { useWorkTexts } from './work-texts.ts'
import { WorkTowns } from './work-towns.tsx'
import './work.css'

const PAGE = 50

const Narrowed = (props: {
  readonly choice: WorkChoice
  readonly onChoose: (choice: WorkChoice) => void
}) => {
  const t = useWorkTexts()
  const label = useLabel()
  const { choice, onChoose } = props
  if (!choice.area && !choice.state) return null
  return (
    <p className="work-narrowed">
      {choice.area ? (
        <span>
          {t('onlyTown')} <PlaceName code={choice.area} />
        </span>
      ) : null}
      {choice.state ? (
        <span>
          {t('onlyState')} {label(CASE_STATE_NAMES[choice.state])}
        </span>
      ) : null}
      <Button size="small" onClick={() => onChoose({ bucket: choice.bucket })}>
        {t('showAll')}
      </Button>
    </p>
  )
}

/** The rows of a choice, drawn anew without what stands above them. */
const WorkList = ({ choice }: { readonly choice: WorkChoice }) => {
  const t = useWorkTexts()
  const { bucket, area, state } = choice
  const narrow = { ...(area ? { area } : {}), ...(state ? { state } : {}) }
  const work = useList(casesRoutes.listWork, (page) => ({ bucket, ...narrow, limit: PAGE, ...page }))
  const counts = useRead(casesRoutes.countWork, narrow)
  const { page, stale, late, cursor } = work
  const view = useListView(cursor.after, page !== undefined)
  const empty = bucket === 'mine' && !area && !state ? t('nothing') : t('nothingHere')
  return (
    <>
      <Problem error={work.error} onRetry={work.again} />
      {work.loading ? <Skeleton active paragraph={{ rows: 6 }} /> : null}
      {page && page.items.length === 0 ? <Empty description={empty} /> : null}
      {page && page.items.length > 0 ? (
        <div ref={view} className={late ? 'paged stale' : 'paged'}>
          <Held held={stale}>
            <WorkRows key={work.of} rows={page.items} first={work.first} />
          </Held>
          <Pager
            counted={{ total: counts.data?.[COUNT_OF[bucket]] }}
            next={page.next}
            cursor={cursor}
            stale={stale}
          />
        </div>
      ) : null}
    </>
  )
}

/** Open applications of my area by deadline: the figures to press, the towns for those who supervise, and the rows. */
export const WorkTable = ({ first }: { readonly first: Bucket }) => {
  const may = useMay()
  const [choice, choose] = useWorkChoice(first)
  const { area } = choice
  const figures = useRead(casesRoutes.countWork, area ? { area } : {}, { keep: true })
  return (
    <>
      <WorkFigures
        counts={figures.data}
        value={choice.bucket}
        onChange={(bucket) => choose({ ...choice, bucket })}
      />
      {may('cases.listWorkByTown') ? <WorkTowns choice={choice} onChoose={choose} /> : null}
      <Narrowed choice={choice} onChoose={choose} />
      <WorkList choice={choice} />
    </>
  )
}
