import { z } from 'zod'
import { actorKind } from '../actors.ts'
import {
  attachmentKind,
  CASE_TERMS,
  caseAction,
  caseState,
  extensionReason,
  surveyMode,
} from '../case-codes.ts'
import { FAMILY_CLASSES, HELD_PROGRAMS } from '../facts.ts'
import {
  bilingual,
  county,
  day,
  division,
  fenAmount,
  id,
  instant,
  longText,
  month,
  personName,
  shortText,
  version,
} from '../fields.ts'

export const caseAt = { county, id } as const
export const reason = shortText.describe('why, as it shall stand in the file')
const params = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
const heldClass = z.enum([...FAMILY_CLASSES, 'unknown'])
const program = z.enum(HELD_PROGRAMS)

/** Where a case stands after a step: what the next step has to name. */
export const caseStanding = z.object({ id, version, state: caseState, nextDueOn: day.nullable() })

/** The clock of a case; `next` is what is due first. */
export const caseClock = z.object({
  acceptedOn: day.nullable(),
  dueOn: day.nullable(),
  provisional: z.boolean().describe('runs into a year whose holidays are not announced yet'),
  days: z.number().int().nullable().describe('working days in all'),
  extension: extensionReason.nullable(),
  next: z
    .object({ on: day, of: z.enum(CASE_TERMS), standing: z.enum(['overdue', 'due-today', 'open']) })
    .nullable(),
})

/** A step that the reader's posts may take: allowed now, or with the code of what it waits for. */
export const offeredAction = z.object({
  action: caseAction,
  will: bilingual,
  basis: z.array(bilingual),
  /** Terms that would begin with it, and when each would end if it were taken today. */
  starts: z.array(z.object({ of: z.enum(CASE_TERMS), dueOn: day, provisional: z.boolean() })),
  tells: z.enum(['family', 'village']).nullable().describe('who is told of it'),
  final: bilingual.nullable().describe('what cannot be taken back afterwards'),
  allowed: z.boolean(),
  code: z.string().nullable(),
  params,
})

const basis = z.object({ instrument: z.string(), en: z.string(), article: z.string() })
export const grantView = z.object({ program, personId: id.nullable(), monthly: fenAmount.nullable() })

/** What the rules say, with every figure explained. */
export const determinationView = z.object({
  day,
  place: county,
  class: heldClass,
  perCapita: fenAmount.nullable(),
  grants: z.array(grantView),
  refusals: z.array(
    z.object({ program, personId: id.nullable(), code: z.string(), reason: bilingual, basis }),
  ),
  review: z.array(z.object({ code: z.string(), about: z.string(), words: bilingual })),
  missing: z.array(z.string()),
  parameters: z.array(
    z.object({
      ...{ key: z.string(), name: bilingual, said: bilingual },
      ...{ value: z.string(), unit: z.string(), from: day, basis, source: z.string() },
    }),
  ),
  trace: z.array(
    z.object({
      rule: z.string(),
      personId: id.nullable(),
      outcome: z.string(),
      values: z.record(z.string(), z.string()),
      words: bilingual,
      basis,
    }),
  ),
})

/** Where two determinations part; amounts in fen, as text. */
export const differenceView = z.object({
  what: z.enum(['class', 'per-capita', 'grant']),
  about: z.string(),
  before: z.string(),
  after: z.string(),
})

export const assessmentView = z.object({
  assessmentId: id,
  day,
  madeAt: instant,
  policyHash: z.string(),
  eligible: z.boolean(),
  determination: determinationView,
  declared: z
    .object({ class: heldClass, differences: z.array(differenceView) })
    .nullable()
    .describe('what the declared facts alone would have come to'),
  changes: z
    .array(
      z.object({
        kind: z.enum(['amount', 'parameter', 'status']),
        subject: z.string(),
        to: z.string(),
        words: bilingual,
      }),
    )
    .describe('the nearest changes of one figure or fact that would have altered class or grants'),
})

/** What the visitors found (入户调查表). */
export const surveyFindings = z.strictObject({
  summary: longText,
  home: shortText.optional().describe('the home and how it is furnished'),
  neighbours: longText.optional().describe('what neighbours said (邻里访问)'),
  emergencyReason: shortText.optional().describe('why by phone or video (L2 §16)'),
})

export const surveyView = z.object({
  surveyId: id,
  level: z.enum(['town', 'county']),
  visitedOn: day,
  mode: surveyMode,
  visitors: z.array(z.object({ staffId: id, name: z.string(), signedAt: instant.nullable() })),
  family: z
    .object({ signedAt: instant, signerId: id.nullable(), method: z.enum(['session', 'drawn']) })
    .nullable(),
  findings: surveyFindings,
  version,
})

/** What a notice shows to staff; the web masks the name. */
export const noticeShown = z.object({
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('applicant'), name: z.string() }),
    z.object({ kind: z.literal('household'), number: z.string() }),
  ]),
  village: division,
  memberCount: z.number().int(),
  result: z.enum(FAMILY_CLASSES),
  coveredSingly: z.number().int(),
  monthly: fenAmount,
})

export const noticeView = z.object({
  noticeId: id,
  shown: noticeShown,
  firstDay: day,
  lastDay: day,
  takenDownAt: instant.nullable(),
})

/** What proves what a notice showed, once it is down. */
export const noticeProof = z.object({
  takenDownBy: z.string().describe('Who took it down; a job has its name'),
  shownSm3: z.string().describe('SM3 of what was shown, kept with the step that took it down'),
  unchanged: z.boolean().describe('Whether what is kept of the notice still has this hash'),
})

export const objectionView = z.object({
  objectionId: id,
  stage: z.enum(['notice', 'county']),
  content: z.string(),
  anonymous: z.boolean(),
  receivedAt: instant,
  resolution: z.string().nullable(),
  resolvedAt: instant.nullable(),
})

export const letterView = z.object({
  letterId: id,
  kind: z.enum(['supplement', 'confirmation', 'refusal', 'termination']),
  number: z.string(),
  title: bilingual,
  paragraphs: z.array(bilingual),
  figures: z.array(z.object({ words: bilingual, monthly: z.string().describe('yuan') })),
  rights: bilingual,
  dueOn: day,
  issuedAt: instant,
  deliveredAt: instant.nullable(),
})

export const attachmentView = z.object({
  attachmentId: id,
  kind: attachmentKind,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  addedAt: instant,
  byFamily: z.boolean(),
})

export const stepView = z.object({
  action: caseAction,
  from: z.union([caseState, z.literal('new')]),
  to: caseState,
  at: instant,
  by: z.object({ kind: actorKind, name: z.string().nullable().describe('of staff and operators only') }),
  post: z.string().nullable(),
  basis: z.string(),
  note: z.string().nullable(),
})

/** Why it was decided so: one sentence with its article, and how its figure was worked out. */
export const decisionReason = bilingual.extend({
  main: z.boolean().describe('one of the few that decided; the others are steps on the way'),
  formula: bilingual.nullable(),
})

export const decisionView = z.object({
  decisionId: id,
  outcome: z.enum(['confirmed', 'refused']),
  class: z.enum(FAMILY_CLASSES),
  grants: z.array(grantView),
  reasons: z.array(decisionReason),
  decidedOn: day,
  decidedPost: z.string(),
  fromMonth: month,
})

export const paperEvidenceView = z.object({
  personId: id,
  source: z.string(),
  attachmentId: id,
  remark: z.string(),
  recordedAt: instant,
})

export const closeRelativeView = z.object({
  personId: id,
  official: z.string(),
  officialRole: z.enum(['handler', 'village-committee']),
  relation: z.string(),
})

export const objector = z.strictObject({ name: personName, phone: z.string().min(5).max(20).optional() })
