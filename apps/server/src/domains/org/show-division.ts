import { orgRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { dayOr, divisionOn, divisionPath } from './division.queries.ts'
import { orgPermissions } from './permissions.ts'

export const showDivision = readCase(
  orgRoutes.showDivision,
  { permission: orgPermissions.showDivision, audit: 'none' },
  async ({ db, input, today }) => {
    const division = await divisionOn(db, input.code, dayOr(input.day, today))
    if (!division) throw new AppError(404, 'record.not-found')
    return { ...division, path: await divisionPath(db, division.code) }
  },
)
