import type { HeldPost } from './posts.ts'

/** Who acts: staff with the posts held today, a family member on a phone, an operator at the machine, a job. */
export type Actor =
  | {
      readonly kind: 'staff'
      readonly id: string
      readonly label: string
      readonly posts: readonly HeldPost[]
    }
  | { readonly kind: 'citizen'; readonly id: string; readonly label: string }
  | { readonly kind: 'operator'; readonly id: string; readonly label: string }
  | { readonly kind: 'system'; readonly id: string; readonly label: string }
  | { readonly kind: 'visitor'; readonly id: 'visitor'; readonly label: string }

export type StaffActor = Extract<Actor, { kind: 'staff' }>
export type CitizenActor = Extract<Actor, { kind: 'citizen' }>

/** A background job or the demo, acting for the system itself. */
export const systemActor = (job: string): Actor => ({ kind: 'system', id: `system:${job}`, label: job })

/** `operator:<os user>` of the command line (contracts §2). */
export const operatorActor = (user: string): Actor => ({
  kind: 'operator',
  id: `operator:${user}`,
  label: user,
})

/** How an actor is written beside what it did. */
export const actorRef = (actor: Actor): string =>
  actor.kind === 'staff' || actor.kind === 'citizen' ? `${actor.kind}:${actor.id}` : actor.id
