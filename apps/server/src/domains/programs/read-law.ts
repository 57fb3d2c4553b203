import { programsRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { packsOver } from './law-place.ts'
import { programsPermissions } from './permissions.ts'

/** What a desk reads the law from: unlike the phone's bundle nothing is cut, neither old days nor the text of rules. */
export const readLaw = readCase(
  programsRoutes.readLaw,
  { permission: programsPermissions.readLaw, audit: 'none' },
  async ({ db, input, services }) => {
    const { set } = await services.policies.current(db)
    return {
      mediaType: 'application/json',
      name: `law-${input.place}.json`,
      bytes: Buffer.from(JSON.stringify({ hash: set.hash, packs: packsOver(set, input.place) })),
    }
  },
)
