import { programsRoutes } from '@songtan/contract'
import { draftTemplate } from '@songtan/policy'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { divisionName } from '../org/index.ts'
import { areaOf, recordStep } from './drafts.repo.ts'
import { programsPermissions } from './permissions.ts'

/** Begins a draft; the first draft of a place without packs begins with the head of its pack. */
export const openDraft = writeCase(
  programsRoutes.openDraft,
  { permission: programsPermissions.openDraft },
  async (context) => {
    const { tx, input, actor, now, newId, requireArea, note, services } = context
    const { place, title, from, instrument } = input
    const area = areaOf(place)
    requireArea(area)
    const { set } = await services.policies.current(tx)
    const name = await divisionName(tx, area)
    const known = set.packs.some((pack) => pack.place === place)
    const id = newId()
    const text = draftTemplate(place, {
      instrument: { id: `${place}-${id.slice(-12)}`, ...instrument },
      head: known ? undefined : { zh: name, en: name },
    })
    await tx
      .insertInto('programs.draft')
      .values({
        ...{ id, place, area, title, fromDay: from, text, state: 'drafting', version: 1 },
        ...{ madeBy: actor.id, madeAt: now, changedAt: now },
      })
      .execute()
    await recordStep(context, id, 'open')
    note({ subject: { kind: 'policy-draft', id }, details: { place, from } })
    return { id, version: 1 }
  },
)
