import type { PayableProgram } from '@songtan/contract'
import { type Fen, fen, formatYuan, residentIdCheck, yearMonth } from '@songtan/kernel'
import {
  applyDecision,
  type ConfirmedDecision,
} from '../../apps/server/src/domains/benefits/apply-decision.ts'
import { postingOf } from '../../apps/server/src/domains/benefits/posting.ts'
import { systemActor } from '../../apps/server/src/platform/authz/actor.ts'
import type { Services } from '../../apps/server/src/platform/use-case/services.ts'
import { PLACES } from '../actors.ts'

/** A family of one, with or without an account, as the register keeps it. */
export interface Family {
  readonly householdId: string
  readonly personId: string
  readonly number: string
  readonly village: string
}

const fictionalId = (n: number): string => {
  const first17 = `61990119800101${String(n % 1000).padStart(3, '0')}`
  return first17 + residentIdCheck(first17)
}

let made = 0

/** Records an account for a family anew; the one before is superseded. */
export const recordAccount = async (
  services: Services,
  { householdId, personId }: Pick<Family, 'householdId' | 'personId'>,
  account = `62${String(10_000_000_000_000 + made).padStart(14, '0')}`,
): Promise<string> => {
  const { db, clock, cipher } = services
  const id = clock.newId()
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('registry.account')
      .set({ supersededAt: clock.now() })
      .where('county', '=', PLACES.county)
      .where('householdId', '=', householdId)
      .where('supersededAt', 'is', null)
      .execute()
    await tx
      .insertInto('registry.account')
      .values({
        county: PLACES.county,
        id,
        householdId,
        holderId: personId,
        bank: '暖河农商银行',
        accountSealed: cipher.seal(account),
        accountIndex: cipher.index('account', account),
        accountMasked: `**** ${account.slice(-4)}`,
        validFrom: clock.today(),
        recordedAt: clock.now(),
        recordedBy: 'test',
      })
      .execute()
  })
  return id
}

/** A family in the register. */
export const familyIn = async (
  services: Services,
  { account = true, village = PLACES.village as string, name = '暖小明' } = {},
): Promise<Family> => {
  const { db, clock, cipher } = services
  made += 1
  const { county } = PLACES
  const [householdId, personId] = [clock.newId(), clock.newId()]
  const number = `暖${String(made).padStart(6, '0')}`
  const residentId = fictionalId(made)
  const now = { recordedAt: clock.now() }
  await db
    .insertInto('registry.person')
    .values({
      county,
      id: personId,
      name,
      residentIdSealed: cipher.seal(residentId),
      residentIdIndex: cipher.index('resident-id', `${residentId}-${made}`),
      residentIdEndsIndex: 'ends',
      residentIdMasked: '619***********0000',
      born: '1980-01-01',
      sex: 'male',
      registerDivision: village,
      ...now,
    })
    .execute()
  await db
    .insertInto('registry.household')
    .values({
      county,
      id: householdId,
      number,
      village,
      residence: 'rural',
      headId: personId,
      openedOn: '2020-01-01',
      ...now,
    })
    .execute()
  await db
    .insertInto('registry.membership')
    .values({
      county,
      id: clock.newId(),
      householdId,
      personId,
      relation: 'applicant',
      validFrom: '2020-01-01',
      recordedBy: 'test',
      ...now,
    })
    .execute()
  const family = { householdId, personId, number, village }
  if (account) await recordAccount(services, family)
  return family
}

export interface Grants {
  readonly program?: PayableProgram
  readonly monthly: number
  readonly personId?: string
}

/** A decision confirmed for a family, applied at once as the subscriber would. */
export const decide = async (
  services: Services,
  family: Family,
  fromMonth: string,
  grants: readonly Grants[],
  decisionId = services.clock.newId(),
): Promise<string> => {
  const { clock } = services
  const decision: ConfirmedDecision = {
    decisionId,
    householdId: family.householdId,
    village: family.village,
    fromMonth: yearMonth(fromMonth),
    grants: grants.map(({ program = 'dibao', monthly, personId = null }) => ({
      program,
      personId,
      monthly: fen(monthly),
    })),
  }
  await services.db.transaction().execute((tx) => {
    const actor = systemActor('test')
    const context = { tx, actor, now: clock.now(), today: clock.today(), newId: clock.newId }
    return applyDecision(postingOf(context, PLACES.county), decision)
  })
  return decisionId
}

interface SentLine {
  readonly seq: number
  readonly householdNumber: string
  readonly amount: Fen
}

/** What the bank sends back: `reasonOf` says why a line failed, undefined when it was paid. */
export const returnText = (
  sent: readonly SentLine[],
  reasonOf: (line: SentLine) => string | undefined = () => undefined,
): string => {
  const rows = sent.map((line) => {
    const reason = reasonOf(line)
    return [line.seq, line.householdNumber, formatYuan(line.amount), reason ? '失败' : '成功', reason ?? '']
  })
  return [['序号', '户编号', '金额', '结果', '原因'], ...rows].map((cells) => `${cells.join(',')}\n`).join('')
}

/** The lines of a bank file as they stand in the database. */
export const linesSent = async (services: Services, fileId: string): Promise<SentLine[]> => {
  const rows = await services.db
    .selectFrom('benefits.bank_file_line')
    .select(['seq', 'householdNumber', 'amount'])
    .where('county', '=', PLACES.county)
    .where('fileId', '=', fileId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ ...row, amount: fen(row.amount) }))
}
