import { divisionCode } from '@songtan/kernel'
import type { Actor } from '../../platform/authz/actor.ts'
import { mayAnywhere, postFor } from '../../platform/authz/permission.ts'
import { maskName } from './domain/masked-name.ts'
import { registryPermissions } from './permissions.ts'

/** How the actor sees a name of a family in a village: whole for who works there, masked for who watches. */
export const shownName = (actor: Actor, village: string, name: string): string => {
  const { seeNames } = registryPermissions
  const sees =
    actor.kind === 'staff'
      ? postFor(actor, seeNames, divisionCode(village)) !== undefined
      : mayAnywhere(actor, seeNames)
  return sees ? name : maskName(name)
}
