import { moneyText } from '../../../shell/values.tsx'
import { useSimulationTexts } from './texts.ts'
import type { CliffsOf } from './use-simulation.ts'

type Cliff = CliffsOf['before'][number]

const WIDTH = 360
const LANE = 34
const [LEFT, RIGHT, TOP, BOTTOM] = [4, 4, 4, 18]
const HEIGHT = TOP + 2 * LANE + BOTTOM

/** Beyond the last fall there is a little room, so that one without an end is seen to go on. */
const ROOM = 1.15

const whole = (fen: number): string => moneyText(fen).replace(/\.\d\d$/, '')

/** Where earning more means having less: a lane for each law, a drop at each fall, a band until the family is even again. */
export const CliffChart = ({
  before,
  after,
  family,
}: {
  readonly before: readonly Cliff[]
  readonly after: readonly Cliff[]
  readonly family: string
}) => {
  const t = useSimulationTexts()
  const all = [...before, ...after]
  if (all.length === 0) return null
  const end = Math.max(...all.map(({ income, evenFrom }) => evenFrom ?? income)) * ROOM + 1
  const deepest = Math.max(...all.map(({ lost }) => lost), 1)
  const x = (income: number) => LEFT + (income / end) * (WIDTH - LEFT - RIGHT)
  const lanes = [
    { tone: 'before', cliffs: before, ground: TOP + LANE },
    { tone: 'after', cliffs: after, ground: TOP + 2 * LANE },
  ] as const
  return (
    <svg
      className="sim-cliff-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('cliffChart', { family })}
    >
      {lanes.map(({ tone, cliffs, ground }) => (
        <g key={tone}>
          {cliffs.map(({ income, evenFrom, lost }) => {
            const depth = Math.max(4, (lost / deepest) * (LANE - 6))
            return (
              <path
                key={income}
                className={`sim-${tone}`}
                d={`M${x(income)} ${ground - depth}L${x(evenFrom ?? end)} ${ground}H${x(income)}Z`}
              />
            )
          })}
          <line className="sim-axis" x1={LEFT} x2={WIDTH - RIGHT} y1={ground} y2={ground} />
        </g>
      ))}
      <text x={LEFT} y={HEIGHT - 4}>
        0
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 4} textAnchor="end">
        {t('yuanAYear', { n: whole(Math.round(end)) })}
      </text>
    </svg>
  )
}
