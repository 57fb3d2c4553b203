import { casesRoutes } from '@songtan/contract'
import { type PlainDate, type WorkCalendar, workingDaysBetween } from '@songtan/kernel'
import type { Actor } from '../../platform/authz/actor.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { shownName } from '../registry/index.ts'
import { holderOf, standingOf } from './domain/worklist.ts'
import { casesPermissions } from './permissions.ts'
import { workPage } from './work.queries.ts'
import { workArea } from './work-area.ts'

type Row = Awaited<ReturnType<typeof workPage>>['rows'][number]

export const postsOf = (actor: Actor) => (actor.kind === 'staff' ? actor.posts.map(({ kind }) => kind) : [])

/** The legal term from acceptance (L2 §22), in working days; none before acceptance. */
const termOf = ({ acceptedOn, dueOn, termDays }: Row, today: PlainDate, calendar: WorkCalendar) =>
  acceptedOn === null || dueOn === null || termDays === null
    ? null
    : { acceptedOn, dueOn, days: termDays, used: workingDaysBetween(calendar, acceptedOn, today) }

const rowView = (row: Row, actor: Actor, today: PlainDate, calendar: WorkCalendar) => {
  const { termDays: _, acceptedOn: __, showing, ...shown } = row
  return {
    ...shown,
    applicant: shownName(actor, row.village, row.applicant),
    villageName: row.villageName ?? row.village,
    standing: standingOf(row.nextDueOn, today),
    nextDueIn: row.nextDueOn === null ? null : workingDaysBetween(calendar, today, row.nextDueOn),
    term: termOf(row, today, calendar),
    holder: showing ? ('notice' as const) : holderOf(row.state),
    stateSince: row.stateSince.toISOString(),
    filedAt: row.filedAt.toISOString(),
  }
}

/** 工作台: open applications of the actor's area by deadline; no row waits for a count of all. */
export const listWork = readCase(
  casesRoutes.listWork,
  { permission: casesPermissions.listWork },
  async ({ db, input, actor, today, permission, services }) => {
    const { area, bucket, state } = input
    const search = { ...workArea(actor, permission, area), posts: postsOf(actor), bucket, state, today }
    const calendar = await services.calendar.current(db)
    const page = await workPage(db, search, input)
    return {
      items: page.rows.map((row) => rowView(row, actor, today, calendar)),
      ...(page.next === undefined ? {} : { next: page.next }),
    }
  },
)
