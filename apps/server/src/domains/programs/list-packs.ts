import { programsRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { NATION } from './law-place.ts'
import { programsPermissions } from './permissions.ts'

/** Which places have law of their own here: as many as there are folders in `policies/`. */
export const listPacks = readCase(
  programsRoutes.listPacks,
  { permission: programsPermissions.listPacks, audit: 'none' },
  async ({ db, services }) => {
    const { set, hash } = await services.policies.current(db)
    const items = set.packs.map(({ id, place, zh, en, note, fictional }) => ({
      id,
      place: place === '' ? NATION : place,
      name: { zh, en },
      note: note ? { zh: note.zh, en: note.en } : null,
      fictional,
    }))
    return { hash, items }
  },
)
