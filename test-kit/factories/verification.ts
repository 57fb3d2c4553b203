import { type SourceCode, type SourceRecord, verificationRoutes } from '@songtan/contract'
import type { CitizenActor, StaffActor } from '../../apps/server/src/platform/authz/actor.ts'
import { citizenNamed, PLACES, staffAs } from '../actors.ts'
import type { TestApp } from '../app.ts'
import { simulatedSources } from '../sources.ts'
import { openHouseholdAs, somebody } from './families.ts'

/** The eight sources, the posts that take part, and families to ask about. */
export const checkDesk = async (app: TestApp) => {
  const { services } = app
  const sources = await simulatedSources(services.config.dataFolder)
  const clerk = await staffAs(services, 'town-clerk', PLACES.town)
  const colleague = await staffAs(services, 'village-assistant', PLACES.village)
  const officer = await staffAs(services, 'verification-officer')
  return { sources, clerk, colleague, officer }
}

export interface KnownPerson {
  readonly name: string
  readonly residentId: string
  readonly phone?: string
  readonly records?: Partial<Record<SourceCode, SourceRecord[]>>
}

let phones = 0
export const nextPhone = (): string => {
  phones += 1
  return `139${String(phones).padStart(8, '0')}`
}

/** Somebody of full age whom the sources know something about. */
export const knownPerson = (
  records: NonNullable<KnownPerson['records']> = {},
  given: { born?: string; phone?: string } = {},
): KnownPerson => ({ ...somebody({ born: '1975-03-10', phone: nextPhone(), ...given }), records })

/** A family of these people, the first its head; what the sources know of them is put into their books. */
export const familyOf = async (
  app: TestApp,
  clerk: StaffActor,
  sources: Awaited<ReturnType<typeof simulatedSources>>,
  [head = knownPerson(), ...others]: readonly KnownPerson[],
) => {
  const given = [head, ...others]
  for (const { residentId, records = {} } of given)
    sources.put(
      Object.entries(records).map(([source, list]) => ({
        source: source as SourceCode,
        residentId,
        records: list,
      })),
    )
  const plain = ({ name, residentId, phone }: KnownPerson) => ({
    name,
    residentId,
    ...(phone ? { phone } : {}),
  })
  return openHouseholdAs(app, clerk, {
    head: plain(head),
    members: others.map((person) => ({ person: plain(person), relation: 'spouse' as const })),
  })
}

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n')

/** An authorisation signed by everybody on paper, for all sources. */
export const signedAuthorisation = async (
  app: TestApp,
  { clerk, colleague }: { readonly clerk: StaffActor; readonly colleague: StaffActor },
  household: { readonly county: string; readonly id: string; readonly personIds: readonly string[] },
  scope: readonly SourceCode[],
): Promise<{ readonly id: string; readonly version: number }> => {
  const { county, id: householdId } = household
  const opened = await app.call(clerk, verificationRoutes.openAuthorisation, {
    ...{ county, householdId, purpose: 'social-assistance', scope: [...scope] },
  })
  if (opened.status !== 200) throw new Error(`authorisation not opened: ${opened.problem.code}`)
  const signed = await app.call(
    clerk,
    verificationRoutes.recordPaper,
    {
      ...{ county, id: opened.body.id, version: opened.body.version, witnessId: colleague.id },
      signatures: household.personIds.map((personId) => ({ personId })),
    },
    { file: { name: '授权书.pdf', bytes: PDF, mediaType: 'application/pdf' } },
  )
  if (signed.status !== 200) throw new Error(`authorisation not signed: ${signed.problem.code}`)
  return signed.body
}

/** A phone user whose identity was checked: the person with this id number. */
export const identifiedCitizen = async ({ services }: TestApp, residentId: string): Promise<CitizenActor> => {
  const { db, cipher, clock } = services
  const id = clock.newId()
  const phone = nextPhone()
  await db
    .insertInto('access.citizen')
    .values({
      id,
      ...{ phoneIndex: cipher.index('phone', phone), phoneSealed: cipher.seal(phone) },
      residentIdIndex: cipher.index('resident-id', residentId),
      ...{ identifiedAt: clock.now(), createdAt: clock.now() },
    })
    .execute()
  return citizenNamed(id)
}

/** The code in the newest message to a phone. */
export const lastCodeTo = async ({ services: { db, cipher } }: TestApp, phone: string): Promise<string> => {
  const row = await db
    .selectFrom('access.outbox_message')
    .select('textSealed')
    .where('phoneIndex', '=', cipher.index('phone', phone))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return /\d{6}/.exec(cipher.open(row.textSealed))?.[0] ?? ''
}
