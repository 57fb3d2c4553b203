import { moneyText } from '../../shell/values.tsx'

const WIDTH = 400
const BAR = 16
const GAP = 6
const NAME = 20
const GROUP = NAME + 2 * (BAR + GAP) + 8
const TEXT = 190

/** Two sums of one thing, in fen. */
export interface BarPair {
  readonly name: string
  readonly before: number
  readonly after: number
}

/** What is paid beside what would be, a pair of bars for each. */
export const AdjustmentBars = ({
  pairs,
  words,
}: {
  readonly pairs: readonly BarPair[]
  readonly words: { readonly title: string; readonly before: string; readonly after: string }
}) => {
  const most = Math.max(1, ...pairs.flatMap(({ before, after }) => [before, after]))
  const wide = (fen: number) => (fen / most) * (WIDTH - TEXT)
  return (
    <svg
      className="adjustment-bars"
      viewBox={`0 0 ${WIDTH} ${pairs.length * GROUP}`}
      role="img"
      aria-label={words.title}
    >
      {pairs.map(({ name, before, after }, at) => (
        <g key={name} transform={`translate(0 ${at * GROUP})`}>
          <text y={14}>{name}</text>
          {(['before', 'after'] as const).map((side, row) => {
            const fen = side === 'before' ? before : after
            const y = NAME + row * (BAR + GAP)
            return (
              <g key={side}>
                <rect className={side} x={0} y={y} width={Math.max(1, wide(fen))} height={BAR} rx={2} />
                <text x={wide(fen) + 8} y={y + BAR - 4}>
                  {`${words[side]} ${moneyText(fen)}`}
                </text>
              </g>
            )
          })}
        </g>
      ))}
    </svg>
  )
}
