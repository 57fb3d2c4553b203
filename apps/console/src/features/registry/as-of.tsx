import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Segmented } from 'antd'
import { DayChoice } from '../../shell/day-field.tsx'
import { useSaidDay } from '../../shell/values.tsx'
import { useFamilyPageTexts } from './family-page-texts.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Which past the page shows: what was true on a day, or what the register had on it (有效时间、登记时间). */
export interface AsOf {
  readonly day: string | undefined
  readonly known: boolean
}

/** The day stands in the address, so that what is seen can be shown to somebody else. */
export const useAsOf = (): readonly [AsOf, (next: AsOf) => void] => {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const { day, known } = search
  const shown = typeof day === 'string' && DAY.test(day) ? day : undefined
  return [
    { day: shown, known: shown !== undefined && known === 'then' },
    (next) =>
      void navigate({
        to: '.',
        search: { ...(next.day ? { day: next.day } : {}), ...(next.known ? { known: 'then' } : {}) } as never,
        replace: true,
      }),
  ]
}

/** The end of a day on Shanghai's clock: all that was recorded on it was known. */
export const knownAtEndOf = (day: string): string => `${day}T23:59:59.999+08:00`

/** Chooses the day. */
export const DayControl = ({
  asOf,
  shown,
  onChange,
}: {
  readonly asOf: AsOf
  readonly shown: string
  readonly onChange: (next: AsOf) => void
}) => {
  const t = useFamilyPageTexts()
  return <DayChoice label={t('day')} value={shown} onChoose={(day) => onChange({ ...asOf, day })} />
}

/** Says that this is the past, which of the two pasts it is, and how to get back. */
export const PastBanner = ({
  asOf,
  onChange,
}: {
  readonly asOf: AsOf
  readonly onChange: (next: AsOf) => void
}) => {
  const t = useFamilyPageTexts()
  const said = useSaidDay()
  if (!asOf.day) return null
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t(asOf.known ? 'wasKnownSays' : 'wasTrueSays', { day: said(asOf.day) })}
      description={
        <div className="as-of">
          <Segmented
            aria-label={t('meant')}
            value={asOf.known ? 'then' : 'now'}
            options={[
              { value: 'now', label: t('wasTrue') },
              { value: 'then', label: t('wasKnown') },
            ]}
            onChange={(value) => onChange({ ...asOf, known: value === 'then' })}
          />
          <Button size="small" onClick={() => onChange({ day: undefined, known: false })}>
            {t('today')}
          </Button>
          <span className="quiet">{t('onlyToday')}</span>
        </div>
      }
    />
  )
}
