import { accessRoutes } from '@songtan/contract'
import { mayAnywhere } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionNames } from '../org/index.ts'
import { ownCredential } from './credential.repo.ts'
import { staffOnly } from './own-account.ts'
import { accessPermissions } from './permissions.ts'

/** Who I am and what I may do: the one place from which the console decides what to offer. */
export const me = readCase(
  accessRoutes.me,
  { permission: accessPermissions.me, audit: 'none' },
  async ({ db, actor, services }) => {
    const { id, label, posts } = staffOnly(actor)
    const credential = await ownCredential(db, id)
    const names = await divisionNames(
      db,
      posts.map(({ area }) => area),
    )
    return {
      id,
      login: credential.login,
      name: label,
      mustChangePassword: credential.mustChange,
      posts: posts.map((post) => ({ ...post, areaName: names.get(post.area) ?? post.area })),
      actions: services.actions
        .filter(({ permission }) => !permission.anyone && mayAnywhere(actor, permission))
        .map((action) => action.id),
    }
  },
)
