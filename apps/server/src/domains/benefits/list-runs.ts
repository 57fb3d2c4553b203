import { benefitsRoutes } from '@songtan/contract'
import { pageTotal } from '../../platform/db/page-total.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { countyArea } from './county-area.ts'
import { cutPage } from './page.ts'
import { may } from './permissions.ts'
import { afterRun, runCursorOf, runsOf, showRun } from './run.queries.ts'

/** Runs of a county, newest month first. */
export const listRuns = readCase(
  benefitsRoutes.listRuns,
  { permission: may.readRuns },
  async ({ db, input, requireArea }) => {
    const { county, program, month, state, after, limit } = input
    requireArea(countyArea(county))
    const chosen = runsOf(db, county)
      .$if(program !== undefined, (query) => query.where('r.program', '=', program ?? ''))
      .$if(month !== undefined, (query) => query.where('r.month', '=', month ?? ''))
      .$if(state !== undefined, (query) => query.where('r.state', '=', state ?? ''))
    const rows = await chosen
      .$if(after !== undefined, (query) => query.where(afterRun(after ?? '')))
      .orderBy('r.month', 'desc')
      .orderBy('r.program', 'desc')
      .orderBy('r.id', 'desc')
      .limit(limit + 1)
      .execute()
    const all = chosen.clearSelect().select((eb) => eb.lit(1).as('one'))
    const total = await pageTotal(db, { after, limit, read: rows.length }, all)
    const page = cutPage(rows, limit, runCursorOf)
    return { ...page, items: page.items.map(showRun), ...total }
  },
)
