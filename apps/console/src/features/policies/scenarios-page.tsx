import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { PageHead } from '../../shell/page.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Cases } from './cases.tsx'
import './policies.css'
import { usePolicyTexts } from './texts.ts'
import { fetchLaw, useScenarios } from './use-law.ts'
import { firstDay, Where } from './where.tsx'

/** Worked cases beside the packs, run in the browser by the text that decides at the counter. */
export default function ScenariosPage() {
  const t = usePolicyTexts()
  const navigate = useNavigate()
  const { place } = useParams({ from: '/policies/scenarios/$place' })
  const files = useScenarios(place)
  return (
    <>
      <PageHead title={t('scenarios')}>
        <Link to="/policies/$place/$day" params={{ place, day: firstDay() }}>
          {t('back')}
        </Link>
      </PageHead>
      <Where
        place={place}
        onChange={(to) => void navigate({ to: '/policies/scenarios/$place', params: { place: to } })}
      />
      <Loaded
        query={files}
        isEmpty={(found) => found.length === 0}
        empty={<Alert type="info" showIcon title={t('noScenarios')} />}
      >
        {(found) => <Cases key={place} files={found} lawOf={fetchLaw} />}
      </Loaded>
    </>
  )
}
