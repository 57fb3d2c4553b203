import { z } from 'zod'
import * as f from '../fields.ts'
import { postKind } from '../posts.ts'
import { defineRoute } from '../route.ts'

const nothing = z.object({})
const password = z.string().min(1).max(128)
const sixDigits = z.string().regex(/^\d{6}$/)

/** What an authenticator app needs, shown once. */
const authenticator = { totpSecret: z.string(), totpUri: z.string() }

export const accessStaffRoutes = {
  signIn: defineRoute({
    id: 'access.signIn',
    method: 'POST',
    path: '/staff-session',
    audience: 'public',
    summary: 'Sign in with account name, password and the code of the authenticator',
    body: { login: z.string().trim().min(1).max(40), password, code: sixDigits },
    output: z.object({ mustChangePassword: z.boolean() }),
  }),
  signOut: defineRoute({
    id: 'access.signOut',
    method: 'POST',
    path: '/staff-session/end',
    audience: 'staff',
    summary: 'End this session',
    output: nothing,
  }),
  me: defineRoute({
    id: 'access.me',
    method: 'GET',
    path: '/me',
    audience: 'staff',
    summary: 'Who I am, the posts I hold today and the actions they allow',
    output: z.object({
      id: f.id,
      login: z.string(),
      name: z.string(),
      mustChangePassword: z.boolean(),
      posts: z.array(z.object({ id: f.id, kind: postKind, area: f.division, areaName: z.string() })),
      actions: z
        .array(z.string())
        .describe('Ids of the routes I may call, those of any post together: cases.accept'),
    }),
  }),
  listMySessions: defineRoute({
    id: 'access.listMySessions',
    method: 'GET',
    path: '/me/sessions',
    audience: 'staff',
    summary: 'Where I am signed in',
    output: z.object({
      items: z.array(
        z.object({
          startedAt: f.instant,
          lastSeenAt: f.instant,
          client: z.string(),
          current: z.boolean(),
        }),
      ),
    }),
  }),
  signOutEverywhere: defineRoute({
    id: 'access.signOutEverywhere',
    method: 'POST',
    path: '/me/sessions/end',
    audience: 'staff',
    summary: 'End all my sessions, this one too',
    output: z.object({ ended: z.number().int() }),
  }),
  changePassword: defineRoute({
    id: 'access.changePassword',
    method: 'POST',
    path: '/me/password',
    audience: 'staff',
    summary: 'Change my password; every other session ends',
    body: { current: password, next: password },
    output: nothing,
  }),
  startTotp: defineRoute({
    id: 'access.startTotp',
    method: 'POST',
    path: '/me/totp',
    audience: 'staff',
    summary: 'Get a new secret for the authenticator; the old one holds until the new is confirmed',
    body: { password },
    output: z.object(authenticator),
  }),
  confirmTotp: defineRoute({
    id: 'access.confirmTotp',
    method: 'POST',
    path: '/me/totp/confirm',
    audience: 'staff',
    summary: 'Put the new authenticator in force with a code it shows',
    body: { code: sixDigits },
    output: nothing,
  }),
  issueCredential: defineRoute({
    id: 'access.issueCredential',
    method: 'POST',
    path: '/staff/{id}/credential',
    audience: 'staff',
    summary: 'Hand a person a temporary password and a new authenticator; all sessions end',
    params: { id: f.id },
    body: { reason: f.shortText },
    output: z.object({ login: z.string(), temporaryPassword: z.string(), ...authenticator }),
  }),
  revokeSessions: defineRoute({
    id: 'access.revokeSessions',
    method: 'POST',
    path: '/staff/{id}/sessions/end',
    audience: 'staff',
    summary: 'End all sessions of a person',
    params: { id: f.id },
    body: { reason: f.shortText },
    output: z.object({ ended: z.number().int() }),
  }),
}
