import { z } from 'zod'
import { extensionReason } from '../case-codes.ts'
import { day, id, longText, shortText } from '../fields.ts'
import * as r from './case-records.ts'
import { caseStep } from './case-step.ts'

export const caseNoticeRoutes = {
  postNotice: caseStep({
    verb: 'postNotice',
    path: 'notice',
    summary: 'Show the proposal to the village; it comes down by itself',
  }),
  recordObjection: caseStep({
    verb: 'recordObjection',
    path: 'objections',
    summary: 'Record an objection to the notice, or a complaint at the county',
    body: { content: longText, by: r.objector.optional().describe('absent when anonymous') },
  }),
  resolveObjection: caseStep({
    verb: 'resolveObjection',
    path: 'objections/{objectionId}/resolve',
    summary: 'Answer an objection with what was found',
    params: { objectionId: id },
    body: { resolution: longText },
  }),
  extendTerm: caseStep({
    verb: 'extendTerm',
    path: 'extend-term',
    summary: 'Lengthen the term for a lawful reason, once',
    body: { reason: extensionReason, note: shortText },
  }),
  sendToCounty: caseStep({
    verb: 'sendToCounty',
    path: 'send-to-county',
    summary: 'Send to the county for review',
    body: { note: shortText.optional() },
  }),
}

export const caseDecisionRoutes = {
  returnToTown: caseStep({
    verb: 'returnToTown',
    path: 'return-to-town',
    summary: 'Send back to the town',
    body: { reason: r.reason },
  }),
  decide: caseStep({
    verb: 'decide',
    path: 'decide',
    summary: 'Confirm or refuse, as the assessment comes to, and issue the letter',
    body: {
      outcome: z.enum(['confirmed', 'refused']),
      assessmentId: id.describe('the assessment that was looked at'),
      note: shortText.optional(),
    },
  }),
  deliverLetter: caseStep({
    verb: 'deliverLetter',
    path: 'letters/{letterId}/deliver',
    summary: 'Record that a letter reached the family',
    params: { letterId: id },
    body: { deliveredOn: day, note: shortText.optional() },
  }),
  terminate: caseStep({
    verb: 'terminate',
    path: 'terminate',
    summary: 'End the procedure because the family refuses to cooperate without reason',
    body: { reason: r.reason },
  }),
}
