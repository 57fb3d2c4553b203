import { z } from 'zod'
import { applicationContent } from '../application-content.ts'
import { attachmentKind, surveyMode } from '../case-codes.ts'
import { county, day, id, longText, shortText } from '../fields.ts'
import { defineRoute } from '../route.ts'
import { sourceCode } from '../verification.ts'
import * as r from './case-records.ts'
import { caseStep } from './case-step.ts'

const survey = {
  visitedOn: day,
  mode: surveyMode,
  visitors: z.array(id).length(2).describe('two different people of the staff'),
  findings: r.surveyFindings,
}

export const caseIntakeRoutes = {
  fileApplication: defineRoute({
    id: 'cases.fileApplication',
    method: 'POST',
    path: '/counties/{county}/cases',
    audience: 'staff',
    summary: 'File an application at the window or for a family in the village',
    params: { county },
    body: { content: applicationContent },
    output: r.caseStanding.extend({ receiptNumber: z.string(), householdId: id }),
  }),
  requestSupplement: caseStep({
    verb: 'requestSupplement',
    path: 'request-supplement',
    summary: 'Ask once for all papers that lack',
    body: { items: z.array(shortText).min(1).max(30) },
  }),
  supply: caseStep({
    verb: 'supply',
    path: 'supply',
    summary: 'Say that the papers are there',
    body: { note: shortText.optional() },
  }),
  accept: caseStep({
    verb: 'accept',
    path: 'accept',
    summary: 'Accept, give the acceptance number and start the clock',
  }),
  registerCloseRelative: caseStep({
    verb: 'registerCloseRelative',
    path: 'close-relatives',
    summary: 'Register a close relative of a handler or committee member apart',
    body: {
      personId: id,
      official: z.string().trim().min(1).max(60).describe('the handler or committee member'),
      officialRole: z.enum(['handler', 'village-committee']),
      relation: shortText,
    },
  }),
  withdraw: caseStep({
    verb: 'withdraw',
    path: 'withdraw',
    summary: 'End the application because the family wishes so',
    body: { reason: r.reason },
  }),
  addAttachment: defineRoute({
    id: 'cases.addAttachment',
    method: 'POST',
    path: '/counties/{county}/cases/{id}/attachments',
    audience: 'staff',
    summary: 'Add a paper or photo',
    params: r.caseAt,
    body: { kind: attachmentKind },
    upload: true,
    output: z.object({ attachmentId: id }),
  }),
}

export const caseInvestigationRoutes = {
  startInvestigation: caseStep({
    verb: 'startInvestigation',
    path: 'start-investigation',
    summary: 'Start the investigation and order the checks',
  }),
  recordPaperEvidence: caseStep({
    verb: 'recordPaperEvidence',
    path: 'paper-evidence',
    summary: 'Answer a source that failed by paper, marked as such',
    body: { personId: id, source: sourceCode, attachmentId: id, remark: shortText },
  }),
  recordSurvey: caseStep({
    verb: 'recordSurvey',
    path: 'surveys',
    summary: 'Record the visit by two',
    body: survey,
  }),
  recordCountyVisit: caseStep({
    verb: 'recordCountyVisit',
    path: 'county-visits',
    summary: "Record the county's own visit",
    body: survey,
  }),
  signSurvey: caseStep({
    verb: 'signSurvey',
    path: 'surveys/{surveyId}/sign',
    summary: 'Sign, in your own session, the visit you made',
    params: { surveyId: id },
  }),
  signSurveyForFamily: caseStep({
    verb: 'signSurveyForFamily',
    path: 'surveys/{surveyId}/family-signature',
    summary: 'Upload the signature that a member of the family drew',
    params: { surveyId: id },
    body: { signerId: id.describe('the member who signed') },
    upload: true,
  }),
  assess: caseStep({
    verb: 'assess',
    path: 'assess',
    summary: 'Determine class and amount by the law of the day',
  }),
  formPrelim: caseStep({
    verb: 'formPrelim',
    path: 'prelim',
    summary: 'Form the preliminary opinion from the assessment',
    body: {
      opinion: longText,
      reviewed: z
        .array(z.string().max(60))
        .max(50)
        .default([])
        .describe('codes of the assessment’s `review` that a person has looked at'),
    },
  }),
}
