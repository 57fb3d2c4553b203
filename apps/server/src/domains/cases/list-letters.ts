import { casesRoutes } from '@songtan/contract'
import { scopeOf } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { shownName } from '../registry/index.ts'
import { withinArea } from './area-filter.ts'
import { standingOf } from './domain/worklist.ts'
import { lettersWaiting } from './letters.queries.ts'
import { casesPermissions } from './permissions.ts'

/** Letters of the actor's area that have not reached their families yet, so that no term of L2 §21 runs out unseen. */
export const listLetters = readCase(
  casesRoutes.listLetters,
  { permission: casesPermissions.listLetters },
  async ({ db, input, actor, today, permission }) => {
    const search = {
      county: input.county,
      scope: scopeOf(actor, permission, 'c.village'),
      within: withinArea(input.area, 'c.village'),
    }
    const { rows, ...page } = await lettersWaiting(db, search, input)
    return {
      ...page,
      items: rows.map(({ id, ...row }) => ({
        ...{ ...row, letterId: id, issuedAt: row.issuedAt.toISOString() },
        applicant: shownName(actor, row.village, row.applicant),
        villageName: row.villageName ?? row.village,
        standing: standingOf(row.dueOn, today),
      })),
    }
  },
)
