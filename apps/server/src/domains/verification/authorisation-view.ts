import type { verificationRoutes } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import type { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'
import { staffNames } from '../org/index.ts'
import type { Family } from '../registry/index.ts'
import type { StoredAuthorisation, StoredSignature } from './authorisation.queries.ts'
import { statusIn } from './live-authorisation.ts'
import { personNames } from './person-names.queries.ts'

type View = z.input<typeof verificationRoutes.showAuthorisation.output>
type MyView = z.input<typeof verificationRoutes.listMyAuthorisations.output>['items'][number]

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

const headOf = (authorisation: StoredAuthorisation, family: Family, day: PlainDate) => {
  const { liveness } = statusIn(authorisation, family, day)
  const { id, county, number, householdId, purpose, validFrom, validTo, version, ended } = authorisation
  return {
    ...{ id, county, number, householdId, purpose, validFrom, validTo, version },
    scope: [...authorisation.scope],
    live: liveness.live,
    notLive: liveness.live ? null : liveness.reason,
    openedAt: authorisation.createdAt.toISOString(),
    ended: ended && { because: ended.because, at: ended.at.toISOString() },
  }
}

const lineOf = (line: StoredSignature, family: Family, names: ReadonlyMap<string, string>) => ({
  personId: line.personId,
  relation: family.members.find(({ personId }) => personId === line.personId)?.relation ?? 'other',
  needsGuardian: line.needsGuardian,
  method: line.method,
  signedAt: iso(line.signedAt),
  invitedUntil: line.signedAt ? null : iso(line.invitationExpiresAt),
  name: names.get(line.personId) ?? '',
  guardian: line.guardianName ?? (line.guardianId === null ? null : (names.get(line.guardianId) ?? null)),
})

const present = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null)

const peopleIn = (authorisations: readonly StoredAuthorisation[]): string[] =>
  present(authorisations.flatMap(({ members }) => members.flatMap((m) => [m.personId, m.guardianId])))

/** Authorisations of one family as staff see them. */
export const authorisationViews = async (
  db: ReadDb,
  family: Family,
  authorisations: readonly StoredAuthorisation[],
  day: PlainDate,
  shownName: (name: string) => string,
): Promise<View[]> => {
  const full = await personNames(db, family.county, peopleIn(authorisations))
  const names = new Map([...full].map(([id, name]) => [id, shownName(name)]))
  const witnesses = await staffNames(
    db,
    present(authorisations.flatMap(({ members }) => members.flatMap((m) => [m.witnessA, m.witnessB]))),
  )
  return authorisations.map((authorisation) => ({
    ...headOf(authorisation, family, day),
    endedNote: authorisation.ended?.note ?? null,
    members: authorisation.members.map((line) => ({
      ...lineOf(line, family, names),
      fileId: line.fileId,
      witnesses: present([line.witnessA, line.witnessB]).map((id) => witnesses.get(id) ?? ''),
    })),
  }))
}

/** Authorisations of one family as its members see them. */
export const myAuthorisationViews = async (
  db: ReadDb,
  family: Family,
  authorisations: readonly StoredAuthorisation[],
  day: PlainDate,
): Promise<MyView[]> => {
  const names = await personNames(db, family.county, peopleIn(authorisations))
  return authorisations.map((authorisation) => ({
    ...headOf(authorisation, family, day),
    members: authorisation.members.map((line) => lineOf(line, family, names)),
  }))
}
