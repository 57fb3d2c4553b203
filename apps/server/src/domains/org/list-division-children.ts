import { orgRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { childrenOn, dayOr } from './division.queries.ts'
import { orgPermissions } from './permissions.ts'

export const listDivisionChildren = readCase(
  orgRoutes.listDivisionChildren,
  { permission: orgPermissions.listDivisionChildren, audit: 'none' },
  async ({ db, input, today }) => ({ items: await childrenOn(db, input.code, dayOr(input.day, today)) }),
)
