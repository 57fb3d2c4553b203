import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BOUNDARIES_FILE } from '../apps/server/src/domains/reporting/index.ts'
import type { DivisionRow } from '../apps/server/src/platform/tables/division-row.ts'
import { seededRandom } from './seeded-random.ts'

type Point = readonly [x: number, y: number]

/** How far a corner or the middle of an edge strays from the grid, and between how many points an edge bends. */
const STRAY = 0.55
const BENDS = 3
const DIGITS = 1000

const rounded = (n: number): number => Math.round(n * DIGITS) / DIGITS

/** A number in [-0.5, 0.5) that belongs to a place of the grid, the same for all that meet there. */
const strayOf = (seed: number, ...at: readonly number[]): number =>
  seededRandom(at.reduce((sum, n, i) => sum + Math.round(n * 60) * 7919 ** (i + 1), seed) % 2 ** 31)() - 0.5

/** A point of the grid, moved to where its county has it. */
const moved = (seed: number, x: number, y: number): Point => [
  rounded(x + STRAY * strayOf(seed, x, y, 1)),
  rounded(y + STRAY * strayOf(seed, x, y, 2)),
]

/** From one corner to the next, with bends that both neighbours share. */
const edge = (seed: number, [ax, ay]: Point, [bx, by]: Point): Point[] => {
  const [from, to] = [moved(seed, ax, ay), moved(seed, bx, by)]
  return Array.from({ length: BENDS + 1 }, (_, i): Point => {
    if (i === 0) return from
    const [x, y] = [ax + ((bx - ax) * i) / (BENDS + 1), ay + ((by - ay) * i) / (BENDS + 1)]
    const share = i / (BENDS + 1)
    const sway = 0.22 * strayOf(seed, x, y, 3)
    const [px, py] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    return ax === bx ? [rounded(px + sway), rounded(py)] : [rounded(px), rounded(py + sway)]
  })
}

/** The outline of a cell, closed; its last row may be as wide as what is left of it. */
const outline = (seed: number, left: number, right: number, row: number): Point[] => {
  const columns = Array.from({ length: Math.round(right - left) }, (_, i) => left + i)
  const top = columns.flatMap((x) => edge(seed, [x, row], [x + 1, row]))
  const bottom = columns.flatMap((x) => edge(seed, [x, row + 1], [x + 1, row + 1])).reverse()
  const east = edge(seed, [right, row], [right, row + 1])
  const west = edge(seed, [left, row], [left, row + 1])
    .slice(1)
    .reverse()
  const ring = [...top, ...east, moved(seed, right, row + 1), ...bottom, ...west]
  const [first] = ring
  return first ? [...ring, first] : ring
}

/** The towns of a county as cells of a crooked grid; the last takes what is left of its row. */
const shapesOf = (county: string, towns: readonly DivisionRow[]) => {
  const seed = Number(county)
  const columns = Math.ceil(Math.sqrt(towns.length))
  return towns.map(({ code, name }, i) => {
    const [left, row] = [i % columns, Math.floor(i / columns)]
    const right = i === towns.length - 1 ? columns : left + 1
    return {
      type: 'Feature',
      properties: { code, name },
      geometry: { type: 'Polygon', coordinates: [outline(seed, left, right, row)] },
    }
  })
}

/** Shapes of every town of the fictional city (示意图), as GeoJSON: nobody has surveyed what does not exist. */
export const demoBoundaries = (divisions: readonly DivisionRow[]) => {
  const towns = divisions.filter(({ levels }) => levels.includes('town'))
  const counties = [...new Set(towns.map(({ code }) => code.slice(0, 6)))]
  return {
    type: 'FeatureCollection',
    schematic: true,
    features: counties.flatMap((county) =>
      shapesOf(
        county,
        towns.filter(({ code }) => code.startsWith(county)),
      ),
    ),
  }
}

export const writeBoundaries = (dataFolder: string, divisions: readonly DivisionRow[]): Promise<void> =>
  writeFile(path.join(dataFolder, BOUNDARIES_FILE), JSON.stringify(demoBoundaries(divisions)))
