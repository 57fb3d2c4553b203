import { type ApplicationContent, applicationProblems } from '@songtan/contract'
import { AppError, bankAccount, divisionCode } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import { violates } from '../../platform/db/database-error.ts'
import type { Tx } from '../../platform/db/db.ts'
import type { WriteContext } from '../../platform/use-case/use-case.ts'
import { keepFirstAccount, type OpenedFamily, openFamily } from '../registry/index.ts'
import { liveAuthorisation, openAuthorisation, SOURCE_CODES } from '../verification/index.ts'
import { appendStep } from './case.repo.ts'
import { declaredFacts } from './domain/declared-facts.ts'
import { rowFor } from './domain/transitions.ts'
import { SERIES, takeNumber } from './numbers.repo.ts'

export interface Filing {
  readonly county: string
  readonly content: ApplicationContent
  readonly channel: 'phone' | 'window' | 'helper'
  readonly citizenId: string | null
  /** Made by the phone, so that what is sent again is known again. */
  readonly sendingId?: string | undefined
}

/** @throws AppError 422 with the code and field of the first thing that is wrong. */
export const requireSound = (content: ApplicationContent): void => {
  const [first] = applicationProblems(content)
  if (first) throw new AppError(422, first.code, { field: `content.${first.field}` })
}

/** Codes of the register point into `members`; here they lie inside `content`. */
const insideContent = (error: unknown): never => {
  if (!(error instanceof AppError) || error.field === undefined) throw error
  throw new AppError(error.status, error.code, {
    field: `content.${error.field}`,
    params: error.params,
    cause: error,
  })
}

const openFamilyOf = (
  { tx, today, ...acting }: WriteContext<unknown>,
  { county, content }: Filing,
  caseId: string,
): Promise<OpenedFamily> =>
  openFamily(
    tx,
    { ...acting, today },
    {
      county,
      ...{ village: content.village, residence: content.residence, address: content.address, day: today },
      members: content.members.map(({ key, name, residentId, phone, register, relation }) => ({
        ...{ ref: key, name, residentId, phone, register, relation },
      })),
      facts: declaredFacts(content).map(({ member, fact }) => ({ ref: member, fact })),
      source: 'application',
      sourceRef: caseId,
    },
  ).catch(insideContent)

/** The account of the form, for a family that has none yet; whose it is is one of the members. */
const keepAccountOf = async (
  { tx, today, ...acting }: WriteContext<unknown>,
  { county, content }: Filing,
  { householdId, members }: OpenedFamily,
): Promise<void> => {
  const { account } = content
  const holder = content.members.find(({ key }) => key === account?.holder)
  const holderId = members.find(({ ref }) => ref === account?.holder)?.personId
  if (!account || !holder || holderId === undefined) return
  const at = { county, householdId }
  await keepFirstAccount(tx, { ...acting, today }, at, {
    ...{ holderId, holderName: holder.name, bank: account.bank, validFrom: today },
    account: bankAccount(account.number, 'content.account.number'),
  })
}

const openReceipt = (tx: Tx, county: string, householdId: string) =>
  tx
    .selectFrom('cases.case_file')
    .select('receiptNumber')
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .where('closedAt', 'is', null)
    .executeTakeFirst()

const openAlready = (receiptNumber: string): AppError =>
  new AppError(409, 'case.open-already', { params: { receiptNumber } })

/**
 * Files an application (申请, L2 §4–6): finds or opens the family, keeps what it declares, opens the authorisation
 * unless a live one is there, gives the receipt number. Two filings of one family at once meet in a unique index.
 * `mayTouch` is asked for the village of the form and, where it differs, the village the family lives in.
 * @throws AppError 409 `case.open-already` and those of `openFamily`
 */
export const openCase = async (context: WriteContext<unknown>, filing: Filing) => {
  const { tx, actor, now, today, newId, requireArea, note } = context
  const { county, content, channel, citizenId, sendingId = null } = filing
  requireSound(content)
  requireArea(divisionCode(content.village))
  const id = newId()
  const family = await openFamilyOf(context, filing, id)
  requireArea(family.village)
  const { householdId, village } = family
  const before = await openReceipt(tx, county, householdId)
  if (before) throw openAlready(before.receiptNumber)
  const receiptNumber = await takeNumber(tx, county, SERIES.receipt, today)
  try {
    await tx
      .insertInto('cases.case_file')
      .values({
        ...{ county, id, receiptNumber, householdId, village, channel, citizenId, sendingId },
        applicantId: family.members[0]?.personId ?? '',
        helperName: content.helper?.name ?? null,
        state: 'submitted',
        stateSince: now,
        filedAt: now,
      })
      .execute()
  } catch (error) {
    if (violates(error, 'case_open_household') || violates(error, 'case_sending')) throw openAlready('')
    throw error
  }
  await keepAccountOf(context, filing, family)
  const live = await liveAuthorisation(tx, county, householdId, today)
  if (!live) await openAuthorisation(context, { county, householdId, purpose: PURPOSE, scope: SOURCE_CODES })
  const row = rowFor('file-application', 'new')
  await appendStep(tx, newId(), {
    ...{ county, caseId: id, action: 'file-application', fromState: 'new', toState: 'submitted', at: now },
    ...{ actorKind: actor.kind, actorId: actorRef(actor), actorLabel: actor.label, post: null },
    ...{ basis: row?.basis.map(({ zh }) => zh).join(';') ?? '', note: content.helper?.relation ?? null },
  })
  note({ householdId, subject: { kind: 'case', id } })
  return { family, standing: { id, version: 1, state: 'submitted' as const, nextDueOn: null }, receiptNumber }
}

/** What the authorisation is asked for (L1 §58). */
const PURPOSE = 'social-assistance'
