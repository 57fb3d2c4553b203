import { z } from 'zod'
import {
  bilingual,
  binary,
  day,
  id,
  instant,
  longText,
  pageOf,
  pageQuery,
  shortText,
  version,
} from '../fields.ts'
import { defineRoute } from '../route.ts'

export const DRAFT_STATES = ['drafting', 'submitted', 'published', 'discarded'] as const
export const draftState = z.enum(DRAFT_STATES)
export const DRAFT_ACTIONS = ['open', 'save', 'submit', 'return', 'publish', 'discard', 'withdraw'] as const
export const draftAction = z.enum(DRAFT_ACTIONS)

/** Where a draft may speak: the nation's own law comes with the program. */
const draftPlace = z
  .string()
  .regex(/^\d{2}(\d{2}){0,2}$/)
  .describe('Leading 2, 4 or 6 digits of a province, city or county')

/** As much as the largest pack of a place, several times over. */
const MOST_TEXT = 200_000
const text = z.string().max(MOST_TEXT).describe('A pack file, YAML')

const draftHead = z.object({
  id,
  place: draftPlace,
  placeName: z.string(),
  title: z.string(),
  from: day,
  state: draftState,
  version,
  madeBy: z.string(),
  changedAt: instant,
  publication: z.number().int().nullable(),
})

const problem = z.object({
  line: z.number().int(),
  rule: z.string().nullable(),
  message: bilingual,
  mend: bilingual.nullable(),
})

const draft = draftHead.extend({
  text,
  problems: z.array(problem),
  keptBy: z
    .array(z.object({ key: z.string(), places: z.array(bilingual) }))
    .describe('Places inside that keep a value of their own, which prevails there'),
  steps: z.array(z.object({ action: draftAction, by: z.string(), note: z.string().nullable(), at: instant })),
  may: z.array(draftAction).describe('What the caller may do with it now'),
})

const publication = z.object({
  number: z.number().int(),
  draftId: id,
  place: draftPlace,
  placeName: z.string(),
  title: z.string(),
  from: day,
  publishedAt: instant,
  publishedBy: z.string(),
  submittedBy: z.string(),
  withdrawn: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
})

const at = { id }
const saved = z.object({ version })

/** Drafts of the law (政策草案), and what was published from them (政策发布). */
export const policyDraftRoutes = {
  listDrafts: defineRoute({
    id: 'programs.listDrafts',
    method: 'GET',
    path: '/policy-drafts',
    audience: 'staff',
    summary: "Drafts of the places in one's area, last changed first",
    query: { ...pageQuery, state: draftState.optional() },
    output: pageOf(draftHead),
  }),
  openDraft: defineRoute({
    id: 'programs.openDraft',
    method: 'POST',
    path: '/policy-drafts',
    audience: 'staff',
    summary: 'Begins a draft for a place, resting on a named instrument',
    body: { place: draftPlace, title: shortText, from: day, instrument: bilingual },
    output: z.object({ id, version }),
  }),
  readDraft: defineRoute({
    id: 'programs.readDraft',
    method: 'GET',
    path: '/policy-drafts/{id}',
    audience: 'staff',
    summary: 'A draft with its text, what is wrong with it, and who did what',
    params: at,
    output: draft,
  }),
  readDraftLaw: defineRoute({
    id: 'programs.readDraftLaw',
    method: 'GET',
    path: '/policy-drafts/{id}/law',
    audience: 'staff',
    summary:
      'All packs that speak for the place with the draft among them, to compare and to run worked cases',
    params: at,
    output: binary,
    binary: true,
  }),
  saveDraft: defineRoute({
    id: 'programs.saveDraft',
    method: 'PUT',
    path: '/policy-drafts/{id}',
    audience: 'staff',
    summary: 'Keeps the text of a draft, right or not, and says what is wrong with it',
    params: at,
    body: { version, title: shortText, from: day, text },
    output: z.object({ version, problems: z.array(problem) }),
  }),
  exportDraftSheet: defineRoute({
    id: 'programs.exportDraftSheet',
    method: 'GET',
    path: '/policy-drafts/{id}/sheet',
    audience: 'staff',
    summary: 'Values and items of a draft as a workbook, with what is in force beside them',
    params: at,
    output: binary,
    binary: true,
  }),
  importDraftSheet: defineRoute({
    id: 'programs.importDraftSheet',
    method: 'POST',
    path: '/policy-drafts/{id}/sheet',
    audience: 'staff',
    summary: 'Puts the values and items of a workbook in place of those of the draft; all of it or nothing',
    params: at,
    body: { version },
    upload: true,
    output: z.object({
      version,
      values: z.number().int(),
      items: z.number().int(),
      problems: z.array(problem),
    }),
  }),
  submitDraft: defineRoute({
    id: 'programs.submitDraft',
    method: 'POST',
    path: '/policy-drafts/{id}/submit',
    audience: 'staff',
    summary: 'Hands a draft without faults to the second person',
    params: at,
    body: { version },
    output: saved,
  }),
  returnDraft: defineRoute({
    id: 'programs.returnDraft',
    method: 'POST',
    path: '/policy-drafts/{id}/return',
    audience: 'staff',
    summary: 'Gives a draft back to its writer, with the reason',
    params: at,
    body: { version, note: longText },
    output: saved,
  }),
  discardDraft: defineRoute({
    id: 'programs.discardDraft',
    method: 'POST',
    path: '/policy-drafts/{id}/discard',
    audience: 'staff',
    summary: 'Puts a draft away; its text stays readable',
    params: at,
    body: { version },
    output: saved,
  }),
  publishDraft: defineRoute({
    id: 'programs.publishDraft',
    method: 'POST',
    path: '/policy-drafts/{id}/publish',
    audience: 'staff',
    summary: 'Makes a draft law from its day on; only one who had no hand in it may',
    params: at,
    body: { version },
    output: z.object({ version, number: z.number().int(), hash: z.string() }),
  }),
  listPublications: defineRoute({
    id: 'programs.listPublications',
    method: 'GET',
    path: '/policy-publications',
    audience: 'staff',
    summary: 'What was published, newest first',
    query: pageQuery,
    output: pageOf(publication),
  }),
  withdrawPublication: defineRoute({
    id: 'programs.withdrawPublication',
    method: 'POST',
    path: '/policy-drafts/{id}/withdraw',
    audience: 'staff',
    summary: 'Takes a publication out of the law again, with the reason; what was decided by it stays',
    params: at,
    body: { reason: longText },
    output: z.object({ number: z.number().int(), hash: z.string() }),
  }),
}
