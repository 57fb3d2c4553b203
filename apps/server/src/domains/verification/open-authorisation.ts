import { type SourceCode, verificationRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { parameter } from '@songtan/policy'
import { violates } from '../../platform/db/database-error.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { type Family, familyFor } from '../registry/index.ts'
import { type Acting, refOf } from './acting.ts'
import type { AuthorisationPurpose } from './authorisation.queries.ts'
import { hasCapacity } from './domain/authorisation.ts'
import { endAuthorisation } from './end-authorisation.ts'
import { nextNumber } from './numbering.repo.ts'
import { verificationPermissions } from './permissions.ts'

export interface Opening {
  readonly county: string
  readonly householdId: string
  readonly purpose: AuthorisationPurpose
  readonly scope: readonly SourceCode[]
  /** Adults for whom a guardian signs (无民事行为能力、限制民事行为能力). */
  readonly withoutCapacity?: readonly string[]
}

/** 成年年龄 of the law in force (民法典 §17). */
export const ageOfMajority = (
  { services: { policies }, today }: Pick<Acting, 'services' | 'today'>,
  county: string,
): number => {
  const { value } = parameter(policies.set, 'age.adult', county, today)
  if (value?.type !== 'int') throw new Error('age.adult is no whole number')
  return value.is
}

const insertForm = async (acting: Acting, family: Family, opening: Opening) => {
  const { tx, now, today } = acting
  const { county, householdId } = family
  const id = acting.newId()
  await tx
    .insertInto('verification.authorisation')
    .values({
      ...{ county, id, householdId, purpose: opening.purpose, scope: [...new Set(opening.scope)] },
      number: await nextNumber(tx, county, 'SQ', Number(today.slice(0, 4))),
      createdAt: now,
      createdBy: refOf(acting),
    })
    .execute()
  const majority = ageOfMajority(acting, county)
  await tx
    .insertInto('verification.authorisation_member')
    .values(
      family.members.map(({ personId, born }) => ({
        ...{ county, authorisationId: id, personId },
        needsGuardian: !hasCapacity({ id: personId, born }, today, majority, opening.withoutCapacity ?? []),
      })),
    )
    .execute()
  return { id, version: 1 }
}

/**
 * Opens the form for a family as it is today, to be signed by every member; one open before ends (核对授权书,
 * L1 §58, L2 §9). Two opened at once meet in a unique index: the second is refused.
 * @throws AppError 404 `record.not-found` | 409 `verification.family-closed`, `verification.authorisation-opened-at-once`
 *   | 422 `verification.not-a-member`
 */
export const openAuthorisation = async (
  acting: Acting,
  opening: Opening,
): Promise<{ readonly id: string; readonly version: number }> => {
  const { county, householdId, withoutCapacity = [] } = opening
  const family = await familyFor(acting.tx, county, householdId, acting.today)
  if (family.closedOn !== null || family.members.length === 0)
    throw new AppError(409, 'verification.family-closed')
  if (withoutCapacity.some((id) => !family.members.some(({ personId }) => personId === id)))
    throw new AppError(422, 'verification.not-a-member', { field: 'withoutCapacity' })
  await endAuthorisation(acting, { county, householdId, because: 'new-application' })
  try {
    return await insertForm(acting, family, opening)
  } catch (error) {
    if (violates(error, 'authorisation_open'))
      throw new AppError(409, 'verification.authorisation-opened-at-once')
    throw error
  }
}

export const openAuthorisationCase = writeCase(
  verificationRoutes.openAuthorisation,
  { permission: verificationPermissions.openAuthorisation },
  async ({ input, requireArea, note, ...acting }) => {
    const { village } = await familyFor(acting.tx, input.county, input.householdId, acting.today)
    requireArea(village)
    const opened = await openAuthorisation(acting, input)
    note({ householdId: input.householdId, subject: { kind: 'authorisation', id: opened.id } })
    return opened
  },
)
