import { verificationRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { familiesOfCitizen, familyFor } from '../registry/index.ts'
import { authorisationsOf } from './authorisation.queries.ts'
import { authorisationInArea } from './authorisation-access.ts'
import { authorisationViews, myAuthorisationViews } from './authorisation-view.ts'
import { verificationPermissions } from './permissions.ts'
import { namesFor } from './shown-names.ts'

export const showAuthorisation = readCase(
  verificationRoutes.showAuthorisation,
  { permission: verificationPermissions.showAuthorisation },
  async ({ db, actor, input, today, requireArea, note }) => {
    const { authorisation, family } = await authorisationInArea(db, { input, today, requireArea })
    note({ householdId: family.householdId, subject: { kind: 'authorisation', id: input.id } })
    const [view] = await authorisationViews(db, family, [authorisation], today, namesFor(actor))
    if (!view) throw new AppError(404, 'record.not-found')
    return view
  },
)

export const listAuthorisations = readCase(
  verificationRoutes.listAuthorisations,
  { permission: verificationPermissions.listAuthorisations },
  async ({ db, actor, input: { county, householdId }, today, requireArea, note }) => {
    const family = await familyFor(db, county, householdId, today)
    requireArea(family.village)
    note({ householdId, subject: { kind: 'household', id: householdId } })
    const found = await authorisationsOf(db, county, [householdId])
    return { items: await authorisationViews(db, family, found, today, namesFor(actor)) }
  },
)

/** What the caller's own families have authorised. */
export const listMyAuthorisations = readCase(
  verificationRoutes.listMyAuthorisations,
  { permission: verificationPermissions.listMyAuthorisations },
  async ({ db, actor, today, note }) => {
    const mine = await familiesOfCitizen(db, actor.id)
    const views = []
    for (const { county, householdId } of mine) {
      note({ county, householdId, subject: { kind: 'household', id: householdId } })
      const family = await familyFor(db, county, householdId, today)
      const found = await authorisationsOf(db, county, [householdId])
      views.push(...(await myAuthorisationViews(db, family, found, today)))
    }
    return { items: views }
  },
)
