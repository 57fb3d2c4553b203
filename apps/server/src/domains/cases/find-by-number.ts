import { casesRoutes } from '@songtan/contract'
import { scopeOf } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { shownName } from '../registry/index.ts'
import { casesNumbered } from './case-numbers.queries.ts'
import { casesPermissions } from './permissions.ts'

/** The application behind a number that stands on a paper: its receipt, its acceptance or one of its letters. */
export const findByNumber = readCase(
  casesRoutes.findByNumber,
  { permission: casesPermissions.findByNumber },
  async ({ db, input, actor, permission, note }) => {
    const { county, number } = input
    const rows = await casesNumbered(db, { county, number, scope: scopeOf(actor, permission, 'c.village') })
    note({ details: { cases: rows.length } })
    return {
      items: rows.map(({ state, villageName, ...row }) => ({
        ...row,
        state,
        villageName: villageName ?? row.village,
        applicant: shownName(actor, row.village, row.applicant),
      })),
    }
  },
)
