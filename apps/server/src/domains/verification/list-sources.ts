import { verificationRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { verificationPermissions } from './permissions.ts'

export const listSources = readCase(
  verificationRoutes.listSources,
  { permission: verificationPermissions.listSources, audit: 'none' },
  async ({ services }) => ({
    items: (await services.sources.list()).map(({ code, kind, department, short, url }) => ({
      ...{ code, kind, department, short },
      connected: url !== null,
    })),
  }),
)
