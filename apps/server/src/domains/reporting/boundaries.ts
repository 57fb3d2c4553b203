import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { divisionCode, townOf } from '@songtan/kernel'
import { z } from 'zod'
import type { Config } from '../../platform/config/config.ts'
import type { Log } from '../../platform/log/log.ts'

type Ring = readonly (readonly number[])[]

/** Shapes of the towns of a county: polygons of rings of points. */
export interface CountyShapes {
  readonly schematic: boolean
  readonly shapes: readonly { readonly town: string; readonly polygons: readonly (readonly Ring[])[] }[]
}

/** The boundary file (边界文件), as far as it tells of a county. */
export interface Boundaries {
  of(county: string): Promise<CountyShapes>
}

/** Name of the file in the data folder. */
export const BOUNDARIES_FILE = 'boundaries.geojson'

const ring = z.array(
  z
    .tuple([z.number(), z.number()])
    .rest(z.number())
    .transform(([x, y]) => [x, y]),
)

/** GeoJSON (RFC 7946), one feature a town with its code; `schematic` says that nobody surveyed it. */
const file = z.object({
  type: z.literal('FeatureCollection'),
  schematic: z.boolean().default(false),
  features: z.array(
    z.object({
      properties: z.object({ code: z.string().regex(/^(\d{9}|\d{12})$/) }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
      ]),
    }),
  ),
})

const NONE: CountyShapes = { schematic: false, shapes: [] }

const read = async (name: string): Promise<CountyShapes> => {
  const { schematic, features } = file.parse(JSON.parse(await readFile(name, 'utf8')))
  return {
    schematic,
    shapes: features.map(({ properties, geometry }) => ({
      town: townOf(divisionCode(properties.code)),
      polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    })),
  }
}

/** Reads the file when it is first asked for and again when it has changed; without one there are no shapes. */
export const makeBoundaries = (
  { dataFolder, boundaryFile }: Pick<Config, 'dataFolder'> & Partial<Pick<Config, 'boundaryFile'>>,
  log: Log,
): Boundaries => {
  const name = boundaryFile ?? path.join(dataFolder, BOUNDARIES_FILE)
  let kept: { readonly changed: number; readonly shapes: CountyShapes } | undefined
  const current = async (): Promise<CountyShapes> => {
    const changed = await stat(name).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    )
    if (changed === undefined) return NONE
    if (kept?.changed !== changed) {
      const shapes = await read(name).catch((error: unknown) => {
        log.warn(
          { file: name, reason: error instanceof Error ? error.message.slice(0, 400) : '' },
          'boundary file unreadable',
        )
        return NONE
      })
      kept = { changed, shapes }
    }
    return kept.shapes
  }
  return {
    of: async (county) => {
      const { schematic, shapes } = await current()
      return { schematic, shapes: shapes.filter(({ town }) => town.startsWith(county)) }
    },
  }
}
