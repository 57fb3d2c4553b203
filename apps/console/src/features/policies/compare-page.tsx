import type { PlainDate } from '@songtan/kernel'
import { diffLaw, type PlaceLaw, type PolicySet, placeLaw } from '@songtan/policy'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/page.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Differences } from './differences.tsx'
import './policies.css'
import { usePolicyTexts } from './texts.ts'
import { digitsOf, useLaw } from './use-law.ts'
import { dayOf, Where } from './where.tsx'

const lawOf = (set: PolicySet, place: string, day: PlainDate): PlaceLaw => placeLaw(set, digitsOf(place), day)

/** Two days of one place, or two places, side by side: what differs and nothing else. */
export default function ComparePage() {
  const t = usePolicyTexts()
  const navigate = useNavigate()
  const at = useParams({ from: '/policies/compare/$place/$day/$other/$otherDay' })
  const { place, other } = at
  const [day, otherDay] = [dayOf(at.day), dayOf(at.otherDay)]
  const [one, two] = [useLaw(place), useLaw(other)]
  const go = (change: Partial<typeof at>) =>
    void navigate({ to: '/policies/compare/$place/$day/$other/$otherDay', params: { ...at, ...change } })
  return (
    <>
      <PageHead title={t('compare')}>
        <Link to="/policies/$place/$day" params={{ place, day }}>
          {t('back')}
        </Link>
      </PageHead>
      <Where title={t('before')} place={place} day={day} onChange={(p, d) => go({ place: p, day: d })} />
      <Where
        title={t('after')}
        place={other}
        day={otherDay}
        onChange={(p, d) => go({ other: p, otherDay: d })}
      />
      <p className="quiet">{t('compareSays')}</p>
      <Loaded query={one}>
        {(first) => (
          <Loaded query={two}>
            {(second) => {
              const [before, after] = [lawOf(first, place, day), lawOf(second, other, otherDay)]
              return <Differences diff={diffLaw(before, after)} before={before} after={after} />
            }}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}
