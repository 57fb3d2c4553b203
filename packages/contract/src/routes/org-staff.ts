import { z } from 'zod'
import * as f from '../fields.ts'
import { postKind } from '../posts.ts'
import { defineRoute } from '../route.ts'

/** Account name: what staff type to sign in. */
export const login = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9.-]{2,39}$/)
  .describe('3–40 small letters, digits, dots and hyphens, beginning with a letter')

/** A post with its dates; `validTo` is the first day no longer held. */
const datedPost = z.object({
  id: f.id,
  kind: postKind,
  area: f.division,
  areaName: z.string(),
  validFrom: f.day,
  validTo: f.day.nullable(),
})

const staffSummary = z.object({
  id: f.id,
  login: z.string(),
  name: z.string(),
  active: z.boolean(),
  /** Held today. */
  posts: z.array(datedPost),
})

const newPost = { kind: postKind, area: f.division, validFrom: f.day }
const versioned = z.object({ id: f.id, version: f.version })

export const orgStaffRoutes = {
  searchStaff: defineRoute({
    id: 'org.searchStaff',
    method: 'GET',
    path: '/staff',
    audience: 'staff',
    summary: 'People who hold or held a post in my area',
    query: {
      q: f.shortText.optional().describe('Part of the name, or beginning of the account name'),
      post: postKind.optional(),
      active: z.boolean().optional(),
      ...f.pageQuery,
    },
    output: f.pageOf(staffSummary),
  }),
  showStaff: defineRoute({
    id: 'org.showStaff',
    method: 'GET',
    path: '/staff/{id}',
    audience: 'staff',
    summary: 'One person with all posts ever held, and who gave and ended them',
    params: { id: f.id },
    output: z.object({
      id: f.id,
      login: z.string(),
      name: z.string(),
      active: z.boolean(),
      createdAt: f.instant,
      version: f.version,
      posts: z.array(
        datedPost.extend({
          givenBy: z.string(),
          givenAt: f.instant,
          endedBy: z.string().nullable(),
          endedAt: f.instant.nullable(),
        }),
      ),
    }),
  }),
  createStaff: defineRoute({
    id: 'org.createStaff',
    method: 'POST',
    path: '/staff',
    audience: 'staff',
    summary: 'Enter a new person with a first post in my area',
    body: { login, name: f.personName, ...newPost },
    output: versioned,
  }),
  renameStaff: defineRoute({
    id: 'org.renameStaff',
    method: 'POST',
    path: '/staff/{id}/name',
    audience: 'staff',
    summary: 'Correct the name of a person',
    params: { id: f.id },
    body: { name: f.personName, version: f.version },
    output: versioned,
  }),
  setStaffActive: defineRoute({
    id: 'org.setStaffActive',
    method: 'POST',
    path: '/staff/{id}/active',
    audience: 'staff',
    summary: 'Shut a person out at once, or let back in',
    params: { id: f.id },
    body: { active: z.boolean(), reason: f.shortText, version: f.version },
    output: versioned,
  }),
  givePost: defineRoute({
    id: 'org.givePost',
    method: 'POST',
    path: '/staff/{id}/posts',
    audience: 'staff',
    summary: 'Give a post in an area from a day on',
    params: { id: f.id },
    body: { ...newPost, version: f.version },
    output: versioned.extend({ postId: f.id }),
  }),
  endPost: defineRoute({
    id: 'org.endPost',
    method: 'POST',
    path: '/staff/{id}/posts/{postId}/end',
    audience: 'staff',
    summary: 'End a post; `validTo` is the first day no longer held',
    params: { id: f.id, postId: f.id },
    body: { validTo: f.day, version: f.version },
    output: versioned,
  }),
  listColleagues: defineRoute({
    id: 'org.listColleagues',
    method: 'GET',
    path: '/colleagues',
    audience: 'staff',
    summary: 'Active people with a post in my area today, to name one of them as a second visitor',
    query: {
      q: f.shortText.optional(),
      post: postKind.optional(),
      limit: f.pageQuery.limit,
    },
    output: z.object({
      items: z.array(z.object({ id: f.id, name: z.string(), posts: z.array(datedPost) })),
    }),
  }),
}
