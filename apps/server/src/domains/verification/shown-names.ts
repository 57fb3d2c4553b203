import type { Actor } from '../../platform/authz/actor.ts'
import { mayAnywhere } from '../../platform/authz/permission.ts'
import { maskName } from '../registry/index.ts'
import { verificationPermissions } from './permissions.ts'

/** Names as the caller may see them: masked for those who only watch over the work (PIPL §6). */
export const namesFor = (actor: Actor): ((name: string) => string) =>
  mayAnywhere(actor, verificationPermissions.seeNames) ? (name) => name : maskName
