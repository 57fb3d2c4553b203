import { casesRoutes } from '@songtan/contract'
import { scopeOf } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionName } from '../org/index.ts'
import { maskName } from '../registry/index.ts'
import { withinArea } from './area-filter.ts'
import type { NoticeSubject } from './domain/notice-content.ts'
import { noticePage, showingIn } from './notices.queries.ts'
import { casesPermissions } from './permissions.ts'

/** Notices of the actor's area, whole, for the village board and for proof (L2 §19). */
export const listNotices = readCase(
  casesRoutes.listNotices,
  { permission: casesPermissions.listNotices },
  async ({ db, input, actor, today, permission }) =>
    noticePage(
      db,
      {
        county: input.county,
        scope: scopeOf(actor, permission, 'n.village'),
        within: withinArea(input.area, 'n.village'),
        showing: input.showing,
        today,
      },
      input,
    ),
)

/** A household number is shown whole: it names nobody to who does not know the family. */
const shownSubject = (subject: NoticeSubject): string =>
  subject.kind === 'applicant' ? maskName(subject.name) : subject.number

/** What a village is shown on the web: the same columns with masked names, for the days of each notice only (§10.3). */
export const listPublicNotices = readCase(
  casesRoutes.listPublicNotices,
  { permission: casesPermissions.listPublicNotices, audit: 'none' },
  async ({ db, input, today }) => {
    const showing = await showingIn(db, input.village, today)
    return {
      villageName: await divisionName(db, input.village),
      items: showing.map(({ receiptNumber, shown, firstDay, lastDay }) => ({
        number: receiptNumber,
        subject: shownSubject(shown.subject),
        memberCount: shown.memberCount,
        result: shown.result,
        coveredSingly: shown.coveredSingly,
        monthly: shown.monthly,
        firstDay,
        lastDay,
      })),
    }
  },
)
