import type { ReactNode } from 'react'
import { moneyText } from '../../../shell/values.tsx'

export type Tone = 'before' | 'after' | 'less' | 'same' | 'more'

const WIDTH = 100
const HEIGHT = 10

/** So much of the width as a number is of the largest; what is not nothing is never invisible. */
const lengthOf = (value: number, most: number, width: number): number =>
  value === 0 || most === 0 ? 0 : Math.max(0.6, (Math.abs(value) / most) * width)

/** A number as a horizontal bar; the number itself stands beside it. */
export const Bar = ({
  value,
  most,
  tone,
}: {
  readonly value: number
  readonly most: number
  readonly tone: Tone
}) => (
  <svg className="sim-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
    <rect className={`sim-${tone}`} width={lengthOf(value, most, WIDTH)} height={HEIGHT} />
  </svg>
)

/** A number with its sign as a bar from the middle, to the left where it is less. */
export const Swing = ({ value, most }: { readonly value: number; readonly most: number }) => {
  const length = lengthOf(value, most, WIDTH / 2)
  return (
    <svg className="sim-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect
        className="sim-after"
        x={value < 0 ? WIDTH / 2 - length : WIDTH / 2}
        width={length}
        height={HEIGHT}
      />
      <line className="sim-axis" x1={WIDTH / 2} x2={WIDTH / 2} y1={0} y2={HEIGHT} />
    </svg>
  )
}

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** A number of families or persons. */
export const Count = ({ n }: { readonly n: number }): ReactNode => <span className="money">{grouped(n)}</span>
export const countText = grouped

/** What is more has a plus, what is less a minus. */
export const signed = (n: number, text: (n: number) => string): string =>
  n > 0 ? `+${text(n)}` : n < 0 ? `−${text(-n)}` : text(0)

/** A difference of counts, or of money in fen; whether more is better is not ours to say. */
export const Difference = ({ n, money }: { readonly n: number; readonly money?: boolean }) => (
  <span className={`money ${n === 0 ? 'quiet' : 'sim-differs'}`}>
    {signed(n, money ? moneyText : grouped)}
  </span>
)
