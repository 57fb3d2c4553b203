import type { OutputOf, reportingRoutes } from '@songtan/contract'

type Shapes = OutputOf<typeof reportingRoutes.readBoundaries>['shapes']

/** A town as a path on the drawing, with the place for its name. */
export interface DrawnTown {
  readonly town: string
  readonly path: string
  readonly x: number
  readonly y: number
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly towns: readonly DrawnTown[]
}

const WIDTH = 1000
const DIGITS = 10
const HALF_CIRCLE = 180
/** Degrees of latitude lie between these; a drawing that nobody surveyed may use any numbers and is not squeezed. */
const POLE = 90

const boxOf = (points: readonly (readonly number[])[]) => {
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) }
}

/** A degree of longitude is shorter than one of latitude, by the cosine of where it lies. */
const squeeze = (
  { low, high }: { readonly low: number; readonly high: number },
  schematic: boolean,
): number =>
  schematic || Math.max(Math.abs(low), Math.abs(high)) > POLE
    ? 1
    : Math.cos((((low + high) / 2) * Math.PI) / HALF_CIRCLE)

/** Shapes of towns as paths that fill a drawing of a thousand units' width, north on top. */
export const drawingOf = (shapes: Shapes, schematic: boolean): Drawing => {
  const box = boxOf(shapes.flatMap(({ polygons }) => polygons.flat(2)))
  const across = squeeze(box, schematic)
  const scale = WIDTH / Math.max(1e-9, (box.right - box.left) * across)
  const placed = ([x = 0, y = 0]: readonly number[]): readonly [number, number] => [
    Math.round((x - box.left) * across * scale * DIGITS) / DIGITS,
    Math.round((box.high - y) * scale * DIGITS) / DIGITS,
  ]
  return {
    width: WIDTH,
    height: Math.ceil((box.high - box.low) * scale),
    towns: shapes.map(({ town, polygons }) => {
      const rings = polygons.flat().map((ring) => ring.map(placed))
      const largest = [...polygons].sort((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))[0]?.[0] ?? []
      const { left, right, low, high } = boxOf(largest.map(placed))
      const path = rings.map((ring) => `M${ring.map(([x, y]) => `${x},${y}`).join('L')}Z`).join('')
      return { town, path, x: (left + right) / 2, y: (low + high) / 2 }
    }),
  }
}
