import { registryRoutes } from '@songtan/contract'
import type { Actor } from '../../platform/authz/actor.ts'
import { scopeOf } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { listFamilies } from './families.queries.ts'
import { readClass, readResidence } from './family-for.ts'
import { registryPermissions } from './permissions.ts'
import { shownName } from './shown-name.ts'

type Listed = Awaited<ReturnType<typeof listFamilies>>['items'][number]

const rowView = (actor: Actor, row: Listed) => ({
  ...{ householdId: row.id, number: row.number, village: row.village, version: row.version },
  villageName: row.villageName,
  ...{ residence: readResidence(row.residence), class: readClass(row.class), closedOn: row.closedOn },
  ...{ headName: shownName(actor, row.village, row.headName), members: row.members },
  headResidentIdMasked: row.headResidentIdMasked,
})

/** Families of my area by place, class and text; the first page counts the same rows. One query, or two. */
export const searchFamilies = readCase(
  registryRoutes.searchFamilies,
  { permission: registryPermissions.searchFamilies },
  async ({ db, input, actor, permission, services, note }) => {
    const { after, limit, ...asked } = input
    const filters = { ...asked, scope: scopeOf(actor, permission, 'h.village') }
    const { items, ...page } = await listFamilies(db, services.cipher, filters, { after, limit })
    note({ details: { families: items.length } })
    return { items: items.map((row) => rowView(actor, row)), ...page }
  },
)
