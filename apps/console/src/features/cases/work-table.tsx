import { CASE_STATE_NAMES, casesRoutes } from '@songtan/contract'
import { Button, Empty, Skeleton } from 'antd'
import { useRead } from '../../shell/api.ts'
import { useLabel } from '../../shell/i18n.ts'
import { useCursor } from '../../shell/pages-list.tsx'
import { PlaceName } from '../../shell/place.tsx'
import { useMay } from '../../shell/session.tsx'
import { Problem } from '../../shell/states.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { type Bucket, useWorkChoice, type WorkChoice } from './work-address.ts'
import { WorkFigures } from './work-figures.tsx'
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

/** Pages of a list, with how many there are in all. */
const Pages = (props: {
  readonly total: number
  readonly next: string | undefined
  readonly cursor: ReturnType<typeof useCursor>
}) => {
  const t = useShellTexts()
  const { total, next, cursor } = props
  return (
    <nav className="work-pages">
      <span className="quiet">{t('total', { n: total })}</span>
      <span style={{ flex: 1 }} />
      <Button disabled={cursor.page === 1} onClick={cursor.back}>
        {t('previous')}
      </Button>
      <Button disabled={!next} onClick={() => next && cursor.forward(next)}>
        {t('next')}
      </Button>
    </nav>
  )
}

/** Open applications of my area by deadline: the figures to press, the towns for those who supervise, and the rows. */
export const WorkTable = ({ first }: { readonly first: Bucket }) => {
  const t = useWorkTexts()
  const may = useMay()
  const [choice, choose] = useWorkChoice(first)
  const { bucket, area, state } = choice
  const narrow = { ...(area ? { area } : {}), ...(state ? { state } : {}) }
  const cursor = useCursor(JSON.stringify(choice))
  const work = useRead(
    casesRoutes.listWork,
    { bucket, ...narrow, limit: PAGE, ...(cursor.after ? { after: cursor.after } : {}) },
    { keep: true },
  )
  const { data } = work
  const empty = bucket === 'mine' && !area && !state ? t('nothing') : t('nothingHere')
  return (
    <>
      <WorkFigures
        counts={data?.counts}
        value={bucket}
        onChange={(next) => choose({ ...choice, bucket: next })}
      />
      {may('cases.listWorkByTown') ? <WorkTowns choice={choice} onChoose={choose} /> : null}
      <Narrowed choice={choice} onChoose={choose} />
      <Problem error={work.error} onRetry={() => void work.refetch()} />
      {work.isPending ? <Skeleton active paragraph={{ rows: 6 }} /> : null}
      {data && data.items.length === 0 ? <Empty description={empty} /> : null}
      {data && data.items.length > 0 ? (
        <div className={work.isPlaceholderData ? 'work-stale' : ''}>
          <WorkRows rows={data.items} />
          <Pages total={data.total} next={data.next} cursor={cursor} />
        </div>
      ) : null}
    </>
  )
}
