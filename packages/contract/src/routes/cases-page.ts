import { z } from 'zod'
import { attachmentKind, caseState } from '../case-codes.ts'
import { FAMILY_CLASSES, HELD_PROGRAMS } from '../facts.ts'
import { bilingual, county, day, division, fenAmount, id, instant, longText, shortText } from '../fields.ts'
import { defineRoute } from '../route.ts'
import * as r from './case-records.ts'

const heldClass = z.enum([...FAMILY_CLASSES, 'unknown'])
const program = z.enum(HELD_PROGRAMS)
const legalBasis = z.object({ instrument: z.string(), en: z.string(), article: z.string() })
const place = z.number().int().describe('a node, by its place in the list')

const traceNode = z.object({
  rule: z.string(),
  personId: id.nullable(),
  outcome: z.string(),
  words: bilingual,
  basis: legalBasis,
  formula: bilingual.nullable().describe('as it was worked out, with values; null where it is no arithmetic'),
  parameters: z.array(z.string()).describe('keys among `parameters`'),
  facts: z.array(z.object({ fact: z.string(), name: bilingual, said: bilingual })),
  restsOn: z.array(place),
})

const sideOfComparison = z.object({
  assessmentId: id,
  caseId: id,
  receiptNumber: z.string(),
  day,
  class: heldClass,
  perCapita: fenAmount.nullable(),
  grants: z.array(r.grantView),
})

/** Which letter a step would issue. */
export const PREVIEWED_LETTERS = ['supplement', 'decision', 'termination'] as const

const paperOfCase = z.object({ id, on: day })

/** What a case page shows beside the case: the trace as a tree, a letter before it is sent, what differs from before. */
export const casePageRoutes = {
  readTrace: defineRoute({
    id: 'cases.readTrace',
    method: 'GET',
    path: '/counties/{county}/cases/{id}/assessments/{assessmentId}/trace',
    audience: 'staff',
    summary: 'How an assessment came to its outcome, as a tree of rules with values, formulas and articles',
    params: { ...r.caseAt, assessmentId: id },
    output: z.object({
      assessmentId: id,
      day,
      same: z.boolean().describe('the tree says what was frozen, to the fen'),
      roots: z.array(
        z.object({
          about: z.enum(['class', 'grant', 'refusal']),
          program: program.nullable(),
          personId: id.nullable(),
          restsOn: z.array(place),
        }),
      ),
      nodes: z.array(traceNode),
      parameters: r.determinationView.shape.parameters,
    }),
  }),
  previewLetter: defineRoute({
    id: 'cases.previewLetter',
    method: 'POST',
    path: '/counties/{county}/cases/{id}/letter-preview',
    audience: 'staff',
    summary:
      'A letter as the family would get it if the step were taken now; nothing is recorded and no number given',
    params: r.caseAt,
    body: {
      kind: z.enum(PREVIEWED_LETTERS),
      items: z.array(shortText).max(30).default([]).describe('papers that are lacking, of a supplement'),
      reason: longText.optional().describe('of a termination'),
    },
    output: z.object({
      kind: r.letterView.shape.kind,
      title: bilingual,
      issuer: z.string(),
      addressee: z.string(),
      day,
      paragraphs: z.array(bilingual),
      figures: z.array(z.object({ words: bilingual, monthly: z.string() })),
      basis: z.array(bilingual),
      rights: bilingual,
      dueOn: day.describe('when it would have to reach the family'),
    }),
  }),
  compareWithPrevious: defineRoute({
    id: 'cases.compareWithPrevious',
    method: 'GET',
    path: '/counties/{county}/cases/{id}/comparison',
    audience: 'staff',
    summary: 'The newest assessment beside the one before it, of this case or of the family’s last decision',
    params: r.caseAt,
    output: z.object({
      now: sideOfComparison.nullable(),
      before: sideOfComparison.nullable().describe('null where the family was never assessed before'),
      differences: z.array(r.differenceView),
      facts: z.array(
        z.object({
          personId: id.nullable(),
          name: bilingual,
          before: bilingual,
          after: bilingual,
        }),
      ),
    }),
  }),
  listFamilyCases: defineRoute({
    id: 'cases.listFamilyCases',
    method: 'GET',
    path: '/counties/{county}/households/{householdId}/cases',
    audience: 'staff',
    summary: 'Every application of a family with its visits and papers, newest first',
    params: { county, householdId: id },
    output: z.object({
      items: z.array(
        z.object({
          ...{ caseId: id, receiptNumber: z.string(), state: caseState, village: division },
          ...{ filedOn: day, closedOn: day.nullable(), nextDueOn: day.nullable() },
          standing: z.enum(['overdue', 'due-today', 'open']),
          decision: z
            .object({ outcome: z.enum(['confirmed', 'refused']), class: z.enum(FAMILY_CLASSES), on: day })
            .nullable(),
          surveys: z.array(paperOfCase.extend({ level: z.enum(['town', 'county']), signed: z.boolean() })),
          letters: z.array(
            paperOfCase.extend({
              kind: r.letterView.shape.kind,
              number: z.string(),
              deliveredAt: instant.nullable(),
            }),
          ),
          attachments: z.array(paperOfCase.extend({ kind: attachmentKind, name: z.string() })),
        }),
      ),
    }),
  }),
}
