import { z } from 'zod'
import { county, division, id, instant, pageOf, pageQuery, version } from '../fields.ts'
import { defineRoute } from '../route.ts'
import { accountView, comparisonView, factView, relation } from './registry-records.ts'

/** 更正请求: received, corrected, or kept as it was with a reason (PIPL §46). */
export const CORRECTION_STATES = ['received', 'corrected', 'kept'] as const
const state = z.enum(CORRECTION_STATES)

/** As much as one writes on a phone. */
const MOST_WORDS = 500
const ownWords = z.string().trim().min(2).max(MOST_WORDS)

/** What is said to be wrong: a thing that the register holds, a person of the family, or its account. */
const about = z.object({
  what: z.enum(['fact', 'member', 'account']),
  personId: id.nullable(),
  kind: z.string().nullable(),
  aspect: z.string().nullable(),
})

const asked = z.object({
  correctionId: id,
  number: z.string(),
  about,
  state,
  askedAt: instant,
})

const told = asked.extend({
  says: z.string(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
  facts: z.array(factView).describe('what the register held of it when the family asked'),
})

const myCorrection = told.extend({ town: division.describe('the town that verifies and answers') })

const at = { county, id }

export const registryMyCorrectionRoutes = {
  askCorrection: defineRoute({
    id: 'registry.askCorrection',
    method: 'POST',
    path: '/my/counties/{county}/families/{id}/corrections',
    audience: 'citizen',
    summary: 'Something kept of my family is wrong: ask for its correction (PIPL §46)',
    params: at,
    body: {
      about: z.union([
        z.strictObject({ what: z.literal('fact'), factId: id }),
        z.strictObject({ what: z.literal('member'), personId: id }),
        z.strictObject({ what: z.literal('account') }),
      ]),
      says: ownWords.describe('what is right, in own words'),
      sendingId: id.optional().describe('made on the phone before the first sending: the same is kept once'),
    },
    output: myCorrection,
  }),
  myCorrections: defineRoute({
    id: 'registry.myCorrections',
    method: 'GET',
    path: '/my/counties/{county}/families/{id}/corrections',
    audience: 'citizen',
    summary: 'What my family asked to have corrected, newest first, with the answers',
    params: at,
    output: z.object({ items: z.array(myCorrection) }),
  }),
}

export const registryCorrectionRoutes = {
  listCorrections: defineRoute({
    id: 'registry.listCorrections',
    method: 'GET',
    path: '/counties/{county}/corrections',
    audience: 'staff',
    summary: 'Requests for correction of my area in a state: the oldest first that wait, else the newest',
    params: { county },
    query: { state: state.default('received'), ...pageQuery },
    output: pageOf(
      asked.extend({
        householdId: id,
        householdNumber: z.string(),
        village: division,
        headName: z.string(),
      }),
    ),
  }),
  correction: defineRoute({
    id: 'registry.correction',
    method: 'GET',
    path: '/counties/{county}/corrections/{id}',
    audience: 'staff',
    summary: 'A request for correction: what the family says, beside what the register holds now',
    params: at,
    output: told.extend({
      householdId: id,
      householdNumber: z.string(),
      village: division,
      headName: z.string(),
      now: z.object({
        fact: comparisonView.nullable(),
        member: z
          .object({ personId: id, name: z.string(), relation, residentIdMasked: z.string() })
          .nullable(),
        account: accountView.nullable(),
      }),
      personName: z.string().nullable().describe('whom it is about, if one person'),
      changed: z.boolean().describe('the register holds other than when the family asked'),
      version,
    }),
  }),
  answerCorrection: defineRoute({
    id: 'registry.answerCorrection',
    method: 'POST',
    path: '/counties/{county}/corrections/{id}/answer',
    audience: 'staff',
    summary: 'Corrected, or kept as it was; in words that the family reads (PIPL §46)',
    params: at,
    body: { version, outcome: z.enum(['corrected', 'kept']), words: ownWords },
    output: z.object({ correctionId: id, state, version }),
  }),
}
