import {
  attachmentKind,
  CASE_TERMS,
  caseAction,
  caseState,
  extensionReason,
  FAMILY_CLASSES,
  surveyMode,
} from '@songtan/contract'
import { plainDate, yearMonth } from '@songtan/kernel'
import { z } from 'zod'
import { grantsJson, noticeJson, reasonsJson } from './frozen.ts'

/** Rows that hang on a case as PostgreSQL's JSON gives them: snake-case keys, instants and days as text. */
const id = z.uuid()
const instant = z.iso.datetime({ offset: true })
const day = z.string().transform(plainDate)

export const stepRow = z.object({
  id,
  action: caseAction,
  from_state: z.union([caseState, z.literal('new')]),
  to_state: caseState,
  actor_kind: z.string(),
  actor_label: z.string(),
  post: z.string().nullable(),
  at: instant,
  basis: z.string(),
  note: z.string().nullable(),
})

export const attachmentRow = z.object({
  id,
  file_id: id,
  kind: attachmentKind,
  added_by: z.string(),
  added_at: instant,
  name: z.string(),
  media_type: z.string(),
  size: z.number().int(),
})

export const closeRelativeRow = z.object({
  person_id: id,
  official: z.string(),
  official_role: z.enum(['handler', 'village-committee']),
  relation: z.string(),
})

export const surveyRow = z.object({
  id,
  level: z.enum(['town', 'county']),
  visited_on: day,
  mode: surveyMode,
  visitor_a: id,
  visitor_b: id,
  a_signed_at: instant.nullable(),
  b_signed_at: instant.nullable(),
  family_signed_at: instant.nullable(),
  family_signer_id: id.nullable(),
  family_method: z.enum(['session', 'drawn']).nullable(),
  findings: z.object({
    summary: z.string(),
    home: z.string().optional(),
    neighbours: z.string().optional(),
    emergencyReason: z.string().optional(),
  }),
  recorded_at: instant,
  version: z.number().int(),
})

export const paperEvidenceRow = z.object({
  order_id: id,
  person_id: id,
  source: z.string(),
  attachment_id: id,
  remark: z.string(),
  recorded_at: instant,
})

export const noticeRow = z.object({
  id,
  shown: noticeJson,
  first_day: day,
  last_day: day,
  posted_at: instant,
  taken_down_at: instant.nullable(),
})

export const objectionRow = z.object({
  id,
  stage: z.enum(['notice', 'county']),
  content: z.string(),
  anonymous: z.boolean(),
  received_at: instant,
  resolution: z.string().nullable(),
  resolved_at: instant.nullable(),
})

export const decisionRow = z.object({
  id,
  assessment_id: id,
  outcome: z.enum(['confirmed', 'refused']),
  class: z.enum(FAMILY_CLASSES),
  grants: grantsJson,
  reasons: reasonsJson,
  decided_on: day,
  decided_post: z.string(),
  from_month: z.string().transform(yearMonth),
})

/** The columns of `cases.case_file` whose texts are codes or days. */
export const caseHead = z.object({
  state: caseState,
  channel: z.enum(['phone', 'window', 'helper']),
  acceptedOn: day.nullable(),
  dueOn: day.nullable(),
  nextDueOn: day.nullable(),
  nextDueOf: z.enum(CASE_TERMS).nullable(),
  extensionReason: extensionReason.nullable(),
})
