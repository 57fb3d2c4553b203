import { z } from 'zod'
import { caseState } from '../case-codes.ts'
import { FAMILY_CLASSES } from '../facts.ts'
import {
  binary,
  county,
  day,
  division,
  fenAmount,
  id,
  instant,
  pageOf,
  pageQuery,
  residence,
} from '../fields.ts'
import { defineRoute } from '../route.ts'
import { packageView } from './case-package.ts'
import * as r from './case-records.ts'
import { wayStageView } from './case-way.ts'
import { dueStanding } from './cases-work.ts'
import { comparisonView } from './registry-records.ts'

/** 回执号、受理号、文书号, as the program gives them. */
export const CASE_NUMBER = /^(?:SQ|SL|GZ)\d{16}$/

export const casesReadRoutes = {
  listLetters: defineRoute({
    id: 'cases.listLetters',
    method: 'GET',
    path: '/counties/{county}/letters',
    audience: 'staff',
    summary: 'Letters of my area that have not reached their families yet, by the day they are due',
    params: { county },
    query: { area: division.optional(), ...pageQuery },
    output: pageOf(
      z.object({
        letterId: id,
        caseId: id,
        receiptNumber: z.string(),
        number: z.string(),
        kind: r.letterView.shape.kind,
        applicant: z.string(),
        village: division,
        villageName: z.string(),
        issuedAt: instant,
        dueOn: day,
        standing: dueStanding,
      }),
    ),
  }),
  findByNumber: defineRoute({
    id: 'cases.findByNumber',
    method: 'GET',
    path: '/counties/{county}/cases/numbered/{number}',
    audience: 'staff',
    summary: 'The application of my area with a receipt, acceptance or letter number',
    params: {
      county,
      number: z
        .string()
        .regex(CASE_NUMBER)
        .describe('whole, as printed: SQ, SL or GZ, county, year, six digits'),
    },
    output: z.object({
      items: z.array(
        z.object({
          id,
          county,
          receiptNumber: z.string(),
          acceptanceNumber: z.string().nullable(),
          state: caseState,
          applicant: z.string(),
          village: division,
          villageName: z.string(),
        }),
      ),
    }),
  }),
  showCase: defineRoute({
    id: 'cases.showCase',
    method: 'GET',
    path: '/counties/{county}/cases/{id}',
    audience: 'staff',
    summary: 'One application with its way, its clock and what may be done now',
    params: r.caseAt,
    output: z.object({
      ...r.caseStanding.shape,
      county,
      receiptNumber: z.string(),
      acceptanceNumber: z.string().nullable(),
      channel: z.enum(['phone', 'window', 'helper']),
      helperName: z.string().nullable(),
      filedAt: instant,
      delegated: z.boolean(),
      closeRelative: z.boolean(),
      countyVisitRequired: z.boolean(),
      clock: r.caseClock,
      actions: z.array(r.offeredAction),
      family: z.object({
        householdId: id,
        number: z.string(),
        village: division,
        villageName: z.string(),
        residence,
        class: z.enum(FAMILY_CLASSES),
        applicantId: id,
        members: z.array(
          z.object({
            personId: id,
            name: z.string(),
            relation: z.string(),
            residentIdMasked: z.string(),
            born: day,
          }),
        ),
        comparisons: z.array(comparisonView),
      }),
      verification: z
        .object({
          orderId: id,
          state: z.enum(['running', 'complete', 'partial']),
          reportNumber: z.string().nullable(),
          questions: z.array(
            z.object({
              ...{ personId: id, source: z.string(), late: z.boolean() },
              state: z.enum(['waiting', 'found', 'none', 'failed']),
            }),
          ),
          failed: z.array(z.object({ personId: id, source: z.string(), answeredByPaper: z.boolean() })),
        })
        .nullable(),
      paperEvidence: z.array(r.paperEvidenceView),
      closeRelatives: z.array(r.closeRelativeView),
      surveys: z.array(r.surveyView),
      assessments: z.array(r.assessmentView).describe('newest first'),
      notices: z.array(r.noticeView),
      objections: z.array(r.objectionView),
      decision: r.decisionView.nullable(),
      letters: z.array(r.letterView),
      attachments: z.array(r.attachmentView),
      way: z.array(wayStageView).describe('the whole way, stage by stage'),
      timeline: z.array(r.stepView),
    }),
  }),
  readPackage: defineRoute({
    id: 'cases.readPackage',
    method: 'GET',
    path: '/counties/{county}/cases/{id}/package',
    audience: 'staff',
    summary:
      'All that the family may have by its newest assessment, and what must be known to decide the rest',
    params: r.caseAt,
    output: packageView,
  }),
  readAttachment: defineRoute({
    id: 'cases.readAttachment',
    method: 'GET',
    path: '/counties/{county}/cases/{id}/attachments/{attachmentId}',
    audience: 'staff',
    summary: 'One paper of an application',
    params: { ...r.caseAt, attachmentId: id },
    output: binary,
    binary: true,
  }),
  printLetter: defineRoute({
    id: 'cases.printLetter',
    method: 'GET',
    path: '/counties/{county}/cases/{id}/letters/{letterId}/pdf',
    audience: 'staff',
    summary: 'A letter as it was issued',
    params: { ...r.caseAt, letterId: id },
    output: binary,
    binary: true,
  }),
  listNotices: defineRoute({
    id: 'cases.listNotices',
    method: 'GET',
    path: '/counties/{county}/notices',
    audience: 'staff',
    summary: 'Public notices of my area, showing or over, for the board and for proof',
    params: { county },
    query: { showing: z.boolean().default(true), area: division.optional(), ...pageQuery },
    output: pageOf(
      r.noticeView.extend({ caseId: id, villageName: z.string(), proof: r.noticeProof.nullable() }),
    ),
  }),
  recomputeDecision: defineRoute({
    id: 'cases.recomputeDecision',
    method: 'GET',
    path: '/counties/{county}/decisions/{id}/recompute',
    audience: 'staff',
    summary: 'Compute a decision again from its frozen facts and the policy text of that day',
    params: r.caseAt,
    output: z.object({
      decisionId: id,
      policyHash: z.string(),
      day,
      same: z.boolean().describe('to the fen'),
      differences: z.array(r.differenceView),
      monthly: fenAmount,
    }),
  }),
  listPublicNotices: defineRoute({
    id: 'cases.listPublicNotices',
    method: 'GET',
    path: '/public/villages/{village}/notices',
    audience: 'public',
    summary: 'What a village is shown, for its days only and with masked names',
    params: { village: division },
    output: z.object({
      villageName: z.string(),
      items: z.array(
        z.object({
          number: z.string().describe('receipt number, to tell two of one name apart'),
          subject: z.string().describe('masked name, or the household number'),
          memberCount: z.number().int(),
          result: z.enum(FAMILY_CLASSES),
          coveredSingly: z.number().int(),
          monthly: fenAmount,
          firstDay: day,
          lastDay: day,
        }),
      ),
    }),
  }),
}
