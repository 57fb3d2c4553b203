import { casesRoutes } from '@songtan/contract'
import { actorRef } from '../../platform/authz/actor.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { familyFor } from '../registry/index.ts'
import { personName } from './applicant.queries.ts'
import { proposedIn } from './case-view.ts'
import { dueOf } from './domain/clock.ts'
import { noticeContent } from './domain/notice-content.ts'
import { frozenFacts } from './frozen-facts.queries.ts'
import { insertNotice } from './notices.repo.ts'
import { casesPermissions } from './permissions.ts'
import { adultAge } from './policy-day.ts'
import { takeDownAll } from './take-down-notice.ts'
import { finishStep, refuse, takeCase } from './take-step.ts'

/** Shows the proposal to the village for its days (公示, L2 §19): name, members, result, nothing more. */
export const postNotice = writeCase(
  casesRoutes.postNotice,
  { permission: casesPermissions.postNotice },
  async (context) => {
    const { tx, today, now, newId, actor, services } = context
    const taken = await takeCase(context, 'post-notice')
    const { file, clock } = taken
    const { county, householdId, applicantId, village, proposedAssessmentId } = file
    const proposal = proposedIn(file)
    if (!proposal || proposedAssessmentId === null) return refuse({ code: 'case.assessment-missing' })
    const shown = noticeContent({
      applicant: { id: applicantId, name: await personName(tx, county, applicantId) },
      householdNumber: (await familyFor(tx, county, householdId)).number,
      facts: await frozenFacts(tx, county, proposedAssessmentId),
      adultAge: adultAge(services, county, today),
      ...{ village, proposal, day: today },
    })
    const noticeId = newId()
    const lastDay = dueOf(clock.terms.notice, today, clock.calendar).day
    await takeDownAll(tx, file, { actor, at: now, newId })
    await insertNotice(tx, file, {
      ...{ noticeId, village, shown, firstDay: today, lastDay },
      postedBy: actorRef(actor),
      postedAt: now,
    })
    return finishStep(context, taken, { data: { noticeId, lastDay } })
  },
)
