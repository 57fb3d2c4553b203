import { casesRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { scopeOf } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { shownName } from '../registry/index.ts'
import { withinArea } from './area-filter.ts'
import { standingOf } from './domain/worklist.ts'
import { casesPermissions } from './permissions.ts'
import { workCounts, workPage } from './work.queries.ts'

/** 工作台: open applications of the actor's area by deadline, with what is late, due today, waiting and returned. */
export const listWork = readCase(
  casesRoutes.listWork,
  { permission: casesPermissions.listWork },
  async ({ db, input, actor, today, permission }) => {
    const search = {
      scope: scopeOf(actor, permission, 'c.village'),
      within: withinArea(input.area, 'c.village'),
      posts: actor.kind === 'staff' ? actor.posts.map(({ kind }) => kind) : [],
      bucket: input.bucket,
      state: input.state,
      today,
    }
    const { total, ...counts } = await workCounts(db, search)
    const page = await workPage(db, search, input)
    return {
      items: page.rows.map((row) => ({
        ...row,
        applicant: shownName(actor, row.village, row.applicant),
        villageName: row.villageName ?? row.village,
        standing: standingOf(row.nextDueOn === null ? null : plainDate(row.nextDueOn), today),
        stateSince: row.stateSince.toISOString(),
        filedAt: row.filedAt.toISOString(),
      })),
      total,
      counts,
      ...(page.next === undefined ? {} : { next: page.next }),
    }
  },
)
