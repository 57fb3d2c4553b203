import { reportingRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { figuresOf } from './county-figures.ts'
import { reportingPermissions } from './permissions.ts'

/** The shapes of a county's towns; they tell nothing of anybody, so the look is not recorded. @throws AppError 404 */
export const readBoundaries = readCase(
  reportingRoutes.readBoundaries,
  { permission: reportingPermissions.readBoundaries, audit: 'none' },
  async ({ input, actor, permission, today, services }) => {
    figuresOf(input, { actor, permission, today })
    const { schematic, shapes } = await services.boundaries.of(input.county)
    const copied = shapes.map(({ town, polygons }) => ({
      town,
      polygons: polygons.map((polygon) => polygon.map((ring) => ring.map((point) => [...point]))),
    }))
    return { schematic, shapes: copied }
  },
)
