import { postKind } from '@songtan/contract'
import { divisionCode, maskPhone } from '@songtan/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../platform/authz/actor.ts'
import type { ActorResolver } from '../../platform/http/mount.ts'
import { readSessionToken, type SessionKind } from '../../platform/http/session-cookies.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { SESSION_MS } from './sessions.ts'

const VISITOR: Actor = { kind: 'visitor', id: 'visitor', label: 'visitor' }

/** A session is marked as seen at most this often, so that most calls write nothing. */
const SEEN_EVERY_MS = 60_000

const heldPosts = z.array(
  z.object({ id: z.string(), kind: postKind, area: z.string().transform((code) => divisionCode(code)) }),
)

type Needs = Pick<Services, 'db' | 'clock' | 'cipher'>

const timesOf = ({ clock }: Needs, kind: SessionKind) => {
  const now = clock.wall()
  const before = (ms: number) => new Date(now.getTime() - ms)
  return { now, idle: before(SESSION_MS[kind].idle), stale: before(SEEN_EVERY_MS) }
}

/** The live session of a token, marked as seen when that was a while ago; part of the one query of each kind. */
const liveSession = (tokenHash: string, kind: SessionKind, times: ReturnType<typeof timesOf>) => sql`
  with seen as (
    update access.session set last_seen_at = ${times.now}
    where token_hash = ${tokenHash} and kind = ${kind} and revoked_at is null and expires_at > ${times.now}
      and last_seen_at > ${times.idle} and last_seen_at <= ${times.stale}
  ), live as (
    select staff_id, citizen_id from access.session
    where token_hash = ${tokenHash} and kind = ${kind} and revoked_at is null and expires_at > ${times.now}
      and last_seen_at > ${times.idle}
  )`

interface StaffRow {
  readonly id: string
  readonly name: string
  readonly mustChange: boolean | null
  readonly posts: unknown
}

const staffActor = async (needs: Needs, tokenHash: string): Promise<Actor> => {
  const today = needs.clock.today()
  const { rows } = await sql<StaffRow>`${liveSession(tokenHash, 'staff', timesOf(needs, 'staff'))}
    select staff.id, staff.name, credential.must_change,
      coalesce(json_agg(json_build_object('id', post.id, 'kind', post.kind, 'area', post.area) order by post.id)
        filter (where post.id is not null), '[]') as posts
    from live
    join org.staff on staff.id = live.staff_id and staff.active
    left join access.credential on credential.staff_id = staff.id
    left join org.post on post.staff_id = staff.id
      and post.valid_from <= ${today} and (post.valid_to is null or post.valid_to > ${today})
    group by staff.id, staff.name, credential.must_change`.execute(needs.db)
  const [row] = rows
  if (!row) return VISITOR
  // Whoever still has a password that somebody handed over may do nothing but change it.
  const posts = row.mustChange ? [] : heldPosts.parse(row.posts)
  return { kind: 'staff', id: row.id, label: row.name, posts }
}

const citizenActor = async (needs: Needs, tokenHash: string): Promise<Actor> => {
  const { rows } = await sql<{ id: string; phoneSealed: Buffer }>`
    ${liveSession(tokenHash, 'citizen', timesOf(needs, 'citizen'))}
    select citizen.id, citizen.phone_sealed from live
    join access.citizen on citizen.id = live.citizen_id`.execute(needs.db)
  const [row] = rows
  if (!row) return VISITOR
  return { kind: 'citizen', id: row.id, label: maskPhone(needs.cipher.open(row.phoneSealed)) }
}

/**
 * Tells who calls, from the session cookie of the route's audience, with the posts held today, in one query.
 * Revoked, expired, idle and deactivated are visitors: there is no other way in.
 */
export const makeActorResolver =
  (needs: Needs): ActorResolver =>
  async (request, audience) => {
    if (audience === 'public') return VISITOR
    const token = readSessionToken(request, audience)
    if (!token) return VISITOR
    const tokenHash = needs.cipher.tokenHash(token)
    return audience === 'staff' ? staffActor(needs, tokenHash) : citizenActor(needs, tokenHash)
  }
