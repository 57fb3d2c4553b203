import { type casesRoutes, type OutputOf, WORK_BUCKETS } from '@songtan/contract'
import type { Bucket } from './work-address.ts'
import { useWorkTexts } from './work-texts.ts'

export type WorkCounts = OutputOf<typeof casesRoutes.countWork>

/** Which count stands for which list. */
export const COUNT_OF: Readonly<Record<Bucket, keyof WorkCounts>> = {
  mine: 'mine',
  overdue: 'overdue',
  'due-today': 'dueToday',
  waiting: 'waiting',
  returned: 'returned',
  all: 'all',
}

/** In the order of a morning: what is late, what is due, what is mine. */
const ORDER: readonly Bucket[] = ['mine', 'due-today', 'overdue', 'returned', 'waiting', 'all']

const moodOf = (bucket: Bucket, count: number): string => {
  if (count === 0) return 'none'
  if (bucket === 'overdue') return 'late'
  return bucket === 'due-today' ? 'soon' : 'calm'
}

/** How much there is of each kind; pressing one shows its applications. */
export const WorkFigures = (props: {
  readonly counts: WorkCounts | undefined
  readonly value: Bucket
  readonly onChange: (bucket: Bucket) => void
}) => {
  const t = useWorkTexts()
  const { counts, value, onChange } = props
  return (
    <fieldset className="work-figures">
      <legend className="work-hidden">{t('figures')}</legend>
      {ORDER.filter((bucket) => WORK_BUCKETS.includes(bucket)).map((bucket) => {
        const count = counts?.[COUNT_OF[bucket]]
        return (
          <button
            key={bucket}
            type="button"
            aria-pressed={bucket === value}
            className={moodOf(bucket, count ?? 0)}
            onClick={() => onChange(bucket)}
          >
            <b>{count ?? '…'}</b>
            <span>{t(bucket)}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
