import { z } from 'zod'
import { applicationContent } from '../application-content.ts'
import { attachmentKind, caseState } from '../case-codes.ts'
import { FAMILY_CLASSES } from '../facts.ts'
import { bilingual, binary, county, day, id, instant, month, shortText, version } from '../fields.ts'
import { defineRoute } from '../route.ts'
import * as r from './case-records.ts'

const draft = z.object({
  draftId: id,
  version,
  updatedAt: instant,
  content: z.string().describe('JSON of the form as far as it is filled in; only its owner can read it'),
})
const draftContent = z.string().min(2).max(200_000)
const draftAt = { draftId: id }

export const caseDraftRoutes = {
  listDrafts: defineRoute({
    id: 'cases.listDrafts',
    method: 'GET',
    path: '/my/drafts',
    audience: 'citizen',
    summary: 'Applications I have begun, on this phone or another',
    output: z.object({ items: z.array(draft) }),
  }),
  createDraft: defineRoute({
    id: 'cases.createDraft',
    method: 'POST',
    path: '/my/drafts',
    audience: 'citizen',
    summary: 'Begin an application',
    body: { content: draftContent },
    output: draft,
  }),
  saveDraft: defineRoute({
    id: 'cases.saveDraft',
    method: 'PUT',
    path: '/my/drafts/{draftId}',
    audience: 'citizen',
    summary: 'Keep what is filled in so far',
    params: draftAt,
    body: { content: draftContent, version },
    output: draft,
  }),
  readDraft: defineRoute({
    id: 'cases.readDraft',
    method: 'GET',
    path: '/my/drafts/{draftId}',
    audience: 'citizen',
    summary: 'Go on with an application on another phone',
    params: draftAt,
    output: draft,
  }),
  deleteDraft: defineRoute({
    id: 'cases.deleteDraft',
    method: 'DELETE',
    path: '/my/drafts/{draftId}',
    audience: 'citizen',
    summary: 'Throw a draft away',
    params: draftAt,
    output: z.object({ draftId: id }),
  }),
}

const applicationRow = z.object({
  id,
  county,
  householdId: id,
  receiptNumber: z.string(),
  state: caseState,
  stateSince: instant,
  filedAt: instant,
  applicant: z.string(),
  office: z.enum(['family', 'town', 'county', 'nobody']).describe('who has it now'),
  officeName: z.string(),
  dueOn: day.nullable(),
})

const myApplication = applicationRow.extend({
  version,
  acceptanceNumber: z.string().nullable(),
  acceptedOn: day.nullable(),
  lacking: z.array(z.string()).describe('papers that were asked for'),
  way: z.array(z.object({ state: caseState, at: instant, words: bilingual })),
  surveyToSign: z
    .object({ surveyId: id, visitedOn: day, summary: z.string() })
    .nullable()
    .describe('a visit that waits for the family’s signature'),
  decision: z
    .object({
      outcome: z.enum(['confirmed', 'refused']),
      class: z.enum(FAMILY_CLASSES),
      grants: z.array(r.grantView),
      reasons: z.array(r.decisionReason),
      decidedOn: day,
      fromMonth: month,
    })
    .nullable(),
  letters: z.array(
    r.letterView.extend({
      appeal: z
        .object({ review: day, suit: day })
        .nullable()
        .describe(
          'last days for reconsideration and for a lawsuit; null before delivery and for other letters',
        ),
    }),
  ),
  attachments: z.array(r.attachmentView),
  mayWithdraw: z.boolean(),
  maySupply: z.boolean(),
})

const myStep = { version }

export const caseCitizenRoutes = {
  fileMyApplication: defineRoute({
    id: 'cases.fileMyApplication',
    method: 'POST',
    path: '/my/counties/{county}/applications',
    audience: 'citizen',
    summary: 'Apply for my family, or for another as its helper',
    params: { county },
    body: {
      content: applicationContent,
      draftId: id.optional().describe('thrown away once filed'),
      sendingId: id
        .optional()
        .describe('made once by the phone; whatever is sent with it again gets the same case, for ever'),
    },
    output: r.caseStanding.extend({ receiptNumber: z.string(), householdId: id }),
  }),
  listMyApplications: defineRoute({
    id: 'cases.listMyApplications',
    method: 'GET',
    path: '/my/applications',
    audience: 'citizen',
    summary: 'Applications I filed or am the applicant of',
    output: z.object({ items: z.array(applicationRow) }),
  }),
  showMyApplication: defineRoute({
    id: 'cases.showMyApplication',
    method: 'GET',
    path: '/my/counties/{county}/applications/{id}',
    audience: 'citizen',
    summary: 'How far it is, who has it, what was decided and why',
    params: r.caseAt,
    output: myApplication,
  }),
  addMyAttachment: defineRoute({
    id: 'cases.addMyAttachment',
    method: 'POST',
    path: '/my/counties/{county}/applications/{id}/attachments',
    audience: 'citizen',
    summary: 'Add a paper or photo to my application',
    params: r.caseAt,
    body: { kind: attachmentKind },
    upload: true,
    output: z.object({ attachmentId: id }),
  }),
  readMyAttachment: defineRoute({
    id: 'cases.readMyAttachment',
    method: 'GET',
    path: '/my/counties/{county}/applications/{id}/attachments/{attachmentId}',
    audience: 'citizen',
    summary: 'A paper that I added',
    params: { ...r.caseAt, attachmentId: id },
    output: binary,
    binary: true,
  }),
  supplyMyPapers: defineRoute({
    id: 'cases.supplyMyPapers',
    method: 'POST',
    path: '/my/counties/{county}/applications/{id}/supply',
    audience: 'citizen',
    summary: 'Say that the papers that lacked are there now',
    params: r.caseAt,
    body: myStep,
    output: r.caseStanding,
  }),
  signMySurvey: defineRoute({
    id: 'cases.signMySurvey',
    method: 'POST',
    path: '/my/counties/{county}/applications/{id}/surveys/{surveyId}/sign',
    audience: 'citizen',
    summary: 'Sign, for the family, what the visitors wrote down',
    params: { ...r.caseAt, surveyId: id },
    body: myStep,
    output: r.caseStanding,
  }),
  withdrawMyApplication: defineRoute({
    id: 'cases.withdrawMyApplication',
    method: 'POST',
    path: '/my/counties/{county}/applications/{id}/withdraw',
    audience: 'citizen',
    summary: 'Take my application back',
    params: r.caseAt,
    body: { ...myStep, reason: shortText },
    output: r.caseStanding,
  }),
  printMyLetter: defineRoute({
    id: 'cases.printMyLetter',
    method: 'GET',
    path: '/my/counties/{county}/applications/{id}/letters/{letterId}/pdf',
    audience: 'citizen',
    summary: 'A letter to my family',
    params: { ...r.caseAt, letterId: id },
    output: binary,
    binary: true,
  }),
}
