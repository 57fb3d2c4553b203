import type { ParameterValue, PlainValue, Stretch } from '@songtan/policy'
import { useLabel } from '../../shell/i18n.ts'

const WIDTH = 360
const HEIGHT = 128
const [LEFT, RIGHT, TOP, BOTTOM] = [8, 8, 24, 22]
const YEAR = 365 * 86_400_000

/** A value as a height; texts, flags and steps have none. */
const heightOf = (value: PlainValue | undefined): number | undefined => {
  switch (value?.type) {
    case 'yearly':
    case 'monthly':
    case 'money':
    case 'ratio':
      return value.is[0] / value.is[1]
    case 'int':
    case 'term':
      return value.is
    default:
      return undefined
  }
}

interface Step {
  readonly from: number
  readonly to: number
  readonly height: number | undefined
  readonly entry: ParameterValue | undefined
  readonly since: string | undefined
}

const stepsOf = (stretches: readonly Stretch[], today: string): Step[] => {
  const last = stretches.at(-1)
  const end = Math.max(Date.parse(today), Date.parse(last?.from ?? today)) + YEAR / 2
  return stretches.map(({ from, to, entry }) => {
    const until = to ? Date.parse(to) : end
    return {
      from: from ? Date.parse(from) : until - YEAR,
      to: until,
      height: heightOf(entry?.value),
      entry,
      since: from,
    }
  })
}

const short = (entry: ParameterValue | undefined): string => entry?.text.replace(/\.00$/, '') ?? ''

const LETTER = 6.5

/** Is there room for a text above or below its step? The rows beside the drawing tell the rest. */
const fits = (text: string, width: number): boolean => text.length * LETTER <= width

/** Is there more than one value to be compared, all of one unit? */
export const canDraw = (stretches: readonly Stretch[]): boolean => {
  const drawn = stretches.filter(({ entry }) => heightOf(entry?.value) !== undefined)
  return drawn.length > 1 && new Set(drawn.map(({ entry }) => entry?.unit)).size === 1
}

/** What a value has been from year to year, as steps; stretches without a value are grey. */
export const StepChart = ({
  stretches,
  today,
  name,
}: {
  readonly stretches: readonly Stretch[]
  readonly today: string
  readonly name: { readonly zh: string; readonly en: string }
}) => {
  const label = useLabel()
  const steps = stepsOf(stretches, today)
  const [start, end] = [steps[0]?.from ?? 0, steps.at(-1)?.to ?? 1]
  const heights = steps.flatMap(({ height }) => (height === undefined ? [] : [height]))
  const top = Math.max(...heights, 1e-9)
  const x = (at: number) => LEFT + ((at - start) / (end - start)) * (WIDTH - LEFT - RIGHT)
  const y = (height: number) => HEIGHT - BOTTOM - (height / top) * (HEIGHT - TOP - BOTTOM)
  const ground = HEIGHT - BOTTOM
  return (
    <svg className="law-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label(name)}>
      <line className="axis" x1={LEFT} x2={WIDTH - RIGHT} y1={ground} y2={ground} />
      {steps.map(({ from, to, height, entry, since }) => (
        <g key={since ?? 'first'}>
          {height === undefined ? (
            <rect className="gap" x={x(from)} width={x(to) - x(from)} y={TOP} height={ground - TOP} />
          ) : (
            <>
              <path className="step" d={`M${x(from)} ${ground}V${y(height)}H${x(to)}V${ground}`} />
              {fits(short(entry), x(to) - x(from)) ? (
                <text x={x(from) + 3} y={y(height) - 4}>
                  {short(entry)}
                </text>
              ) : null}
            </>
          )}
          {since && fits(since.slice(0, 4), x(to) - x(from)) ? (
            <text x={x(from)} y={HEIGHT - 6}>
              {since.slice(0, 4)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  )
}
