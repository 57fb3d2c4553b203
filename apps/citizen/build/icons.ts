import { crc32, deflateSync } from 'node:zlib'

type Point = readonly [x: number, y: number]

const CHARCOAL = [43, 40, 38] as const
const EMBER = [224, 113, 63] as const
const SAMPLES = 4
const STEPS = 24

/** A curve of the flame on a field of 32 × 32: from, two handles, to. */
const curve = (a: Point, b: Point, c: Point, d: Point): Point[] =>
  Array.from({ length: STEPS }, (_, i) => {
    const t = i / STEPS
    const u = 1 - t
    const along = (k: 0 | 1) =>
      u * u * u * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t * t * t * d[k]
    return [along(0), along(1)] as const
  })

const arc = ([x, y]: Point, radius: number, from: number, to: number): Point[] =>
  Array.from({ length: STEPS }, (_, i) => {
    const angle = from + ((to - from) * i) / STEPS
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const
  })

/** The flame of the product, the same as in `public/favicon.svg`. */
const FLAME: readonly Point[] = [
  ...curve([16, 5], [17, 10], [12, 11], [12, 16]),
  ...arc([16, 16], 4, Math.PI, 0),
  ...curve([20, 16], [20, 14], [19, 13], [19, 11]),
  ...curve([19, 11], [22, 13], [24, 16], [24, 19]),
  ...arc([16, 19], 8, 0, Math.PI),
  ...curve([8, 19], [8, 12], [15, 11], [16, 5]),
]

/** Where a level line meets the outline: what has an odd number of these to its right is inside. */
const crossings = (y: number): number[] =>
  FLAME.flatMap(([ax, ay], i) => {
    const [bx, by] = FLAME[(i + 1) % FLAME.length] ?? [ax, ay]
    return ay > y !== by > y ? [((bx - ax) * (y - ay)) / (by - ay) + ax] : []
  })

/** The middles of the samples of a pixel, along one side. @param at of the pixel on the field */
const samples = (at: number, scale: number): number[] =>
  Array.from({ length: SAMPLES }, (_, i) => (at + (i + 0.5) / SAMPLES) / scale)

/** Share of a pixel that the flame covers. @param lines crossings of each line of samples through it */
const cover = (lines: readonly (readonly number[])[], px: number, scale: number): number => {
  let hits = 0
  for (const x of samples(px, scale))
    for (const line of lines) hits += line.filter((crossing) => x < crossing).length % 2
  return hits / (SAMPLES * SAMPLES)
}

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const framed = Buffer.alloc(8)
  framed.writeUInt32BE(data.length, 0)
  framed.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([framed.subarray(0, 4), body, framed.subarray(4)])
}

/** The icon as PNG, filled to its edges, so that a phone may cut it to any shape. @param size in pixels */
export const icon = (size: number): Buffer => {
  const scale = size / 32
  const rows = Buffer.alloc((size * 3 + 1) * size)
  for (let y = 0; y < size; y += 1) {
    const lines = samples(y, scale).map(crossings)
    for (let x = 0; x < size; x += 1) {
      const share = cover(lines, x, scale)
      for (const k of [0, 1, 2] as const)
        rows[y * (size * 3 + 1) + 1 + x * 3 + k] = Math.round(CHARCOAL[k] + (EMBER[k] - CHARCOAL[k]) * share)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
