import { orgRoutes } from '@songtan/contract'
import { divisionCode } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { dayOr, divisionPaths, searchDivisions as search } from './division.queries.ts'
import { orgPermissions } from './permissions.ts'

/** Finds places for a picker, on the phone too: names alone, so no look is recorded. */
export const searchDivisions = readCase(
  orgRoutes.searchDivisions,
  { permission: orgPermissions.searchDivisions, audit: 'none' },
  async ({ db, input, today }) => {
    const found = await search(db, {
      q: input.q,
      day: dayOr(input.day, today),
      limit: input.limit,
      ...(input.within === undefined ? {} : { within: divisionCode(input.within) }),
      ...(input.level === undefined ? {} : { level: input.level }),
    })
    const paths = await divisionPaths(
      db,
      found.map(({ code }) => code),
    )
    return { items: found.map((division) => ({ ...division, path: paths.get(division.code) ?? [] })) }
  },
)
