import { programsRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { bundleForPlace } from '@songtan/policy'
import { readCase } from '../../platform/use-case/use-case.ts'
import { programsPermissions } from './permissions.ts'

/** The packs of one place, ready to run on a phone: the same text that decides at the counter. */
export const readPolicy = readCase(
  programsRoutes.readPolicy,
  { permission: programsPermissions.readPolicy, audit: 'none' },
  async ({ db, input, today, services }) => {
    const { set } = await services.policies.current(db)
    const bundle = bundleForPlace(set, input.place, plainDate(input.day ?? today))
    return {
      mediaType: 'application/json',
      name: `policy-${input.place}.json`,
      bytes: Buffer.from(JSON.stringify(bundle)),
    }
  },
)
