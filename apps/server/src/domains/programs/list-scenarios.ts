import { programsRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { packsAround } from './law-place.ts'
import { programsPermissions } from './permissions.ts'

/** Worked cases (案例) as text, a page at a time; they are run where they are read. */
export const listScenarios = readCase(
  programsRoutes.listScenarios,
  { permission: programsPermissions.listScenarios, audit: 'none' },
  async ({ input, services }) => {
    const { policies } = services
    const folders = new Set(packsAround(policies.set, input.place).map(({ id }) => id))
    const own = (await policies.scenarios()).filter(({ path }) => folders.has(path.split('/')[0] ?? ''))
    const rest = own.filter(({ path }) => input.after === undefined || path > input.after)
    const items = rest.slice(0, input.limit)
    const last = items.at(-1)
    return {
      items: items.map(({ path, text }) => ({ path, text })),
      total: own.length,
      ...(last && rest.length > items.length ? { next: last.path } : {}),
    }
  },
)
