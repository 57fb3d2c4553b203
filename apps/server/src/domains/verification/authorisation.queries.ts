import { authorisationPurpose, endReason, signatureMethod } from '@songtan/contract'
import { dayInShanghai, type PlainDate, plainDate } from '@songtan/kernel'
import type { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Authorisation, EndReason, MemberSignature } from './domain/authorisation.ts'
import { isSourceCode } from './domain/sources.ts'

export type AuthorisationPurpose = z.infer<typeof authorisationPurpose>

/** A member's line on the form, with how it was signed. */
export interface StoredSignature extends MemberSignature {
  readonly method: 'paper' | 'code' | null
  readonly signedAt: Date | null
  readonly guardianId: string | null
  readonly guardianName: string | null
  readonly fileId: string | null
  readonly witnessA: string | null
  readonly witnessB: string | null
  readonly invitationHash: string | null
  readonly invitationExpiresAt: Date | null
}

export interface StoredAuthorisation extends Omit<Authorisation, 'ended' | 'members' | 'purpose'> {
  readonly county: string
  readonly purpose: AuthorisationPurpose
  readonly createdAt: Date
  readonly ended: { readonly because: EndReason; readonly at: Date; readonly note: string | null } | null
  readonly members: readonly StoredSignature[]
  readonly version: number
}

const dayOrNull = (text: string | null): PlainDate | null => (text === null ? null : plainDate(text))

const membersOf = (db: ReadDb, county: string, ids: readonly string[]) =>
  db
    .selectFrom('verification.authorisation_member')
    .selectAll()
    .where('county', '=', county)
    .where('authorisationId', 'in', [...ids])
    .orderBy('personId')
    .execute()

type MemberRow = Awaited<ReturnType<typeof membersOf>>[number]

const signature = (row: MemberRow): StoredSignature => ({
  personId: row.personId,
  needsGuardian: row.needsGuardian,
  signedOn: row.signedAt === null ? null : dayInShanghai(row.signedAt),
  signedAt: row.signedAt,
  method: signatureMethod.nullable().parse(row.method),
  guardianId: row.guardianId,
  guardianName: row.guardianName,
  fileId: row.fileId,
  witnessA: row.witnessA,
  witnessB: row.witnessB,
  invitationHash: row.invitationHash,
  invitationExpiresAt: row.invitationExpiresAt,
})

const headsOf = (db: ReadDb, county: string) =>
  db.selectFrom('verification.authorisation').selectAll().where('county', '=', county)

type HeadRow = Awaited<ReturnType<ReturnType<typeof headsOf>['execute']>>[number]

const assemble = (row: HeadRow, members: readonly MemberRow[]): StoredAuthorisation => ({
  id: row.id,
  county: row.county,
  number: row.number,
  householdId: row.householdId,
  purpose: authorisationPurpose.parse(row.purpose),
  scope: row.scope.filter(isSourceCode),
  validFrom: dayOrNull(row.validFrom),
  validTo: dayOrNull(row.validTo),
  createdAt: row.createdAt,
  ended:
    row.endedAt === null
      ? null
      : { because: endReason.parse(row.endedBecause), at: row.endedAt, note: row.endedNote },
  members: members.filter((member) => member.authorisationId === row.id).map(signature),
  version: row.version,
})

export const readAuthorisation = async (
  db: ReadDb,
  county: string,
  id: string,
): Promise<StoredAuthorisation | undefined> => {
  const head = await headsOf(db, county).where('id', '=', id).executeTakeFirst()
  return head && assemble(head, await membersOf(db, county, [id]))
}

/** All authorisations of families, newest first: two queries, however many there are. */
export const authorisationsOf = async (
  db: ReadDb,
  county: string,
  householdIds: readonly string[],
): Promise<StoredAuthorisation[]> => {
  if (householdIds.length === 0) return []
  const heads = await headsOf(db, county)
    .where('householdId', 'in', [...householdIds])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  if (heads.length === 0) return []
  const ids = heads.map(({ id }) => id)
  const members = await membersOf(db, county, ids)
  return heads.map((head) => assemble(head, members))
}

/** The one now open, or else the newest, which then tells why there is none. */
export const currentAuthorisation = async (
  db: ReadDb,
  county: string,
  householdId: string,
): Promise<StoredAuthorisation | undefined> => {
  const [newest] = await authorisationsOf(db, county, [householdId])
  return newest
}

/** By the hash of an invitation's token, with the member it is for. */
export const invitedMember = async (
  db: ReadDb,
  county: string,
  hash: string,
): Promise<{ readonly authorisation: StoredAuthorisation; readonly member: StoredSignature } | undefined> => {
  const row = await db
    .selectFrom('verification.authorisation_member')
    .select('authorisationId')
    .where('county', '=', county)
    .where('invitationHash', '=', hash)
    .executeTakeFirst()
  const authorisation = row && (await readAuthorisation(db, county, row.authorisationId))
  const member = authorisation?.members.find(({ invitationHash }) => invitationHash === hash)
  return authorisation && member && { authorisation, member }
}
