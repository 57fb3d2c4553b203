import { countyOf, dayInShanghai, divisionCode, type PlainDate, townOf } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import type { WriteContext } from '../../platform/use-case/use-case.ts'
import { divisionName } from '../org/index.ts'
import { personName } from './applicant.queries.ts'
import type { CaseFile } from './case-file.queries.ts'
import { issuerName, type LetterCase, type LetterContent } from './domain/letter.ts'
import { SERIES, takeNumber } from './numbers.repo.ts'

/** The office that has the case writes: the county in its review, else the town. */
const issuerOf = async (
  db: ReadDb,
  { village, state }: Pick<CaseFile, 'village' | 'state'>,
): Promise<string> => {
  const level = state === 'county-review' ? 'county' : 'town'
  const code = divisionCode(village)
  const place = level === 'county' ? divisionCode(countyOf(code)) : townOf(code)
  return issuerName(level, await divisionName(db, place))
}

/** What a letter says of its case. */
export const letterCase = async (
  db: ReadDb,
  file: Pick<CaseFile, 'county' | 'village' | 'state' | 'applicantId' | 'receiptNumber' | 'filedAt'>,
): Promise<LetterCase> => ({
  issuer: await issuerOf(db, file),
  applicant: await personName(db, file.county, file.applicantId),
  receiptNumber: file.receiptNumber,
  filedOn: dayInShanghai(file.filedAt),
})

/** Issues a letter: numbered, frozen, due to reach the family by a day. Nothing but its delivery changes later. */
export const issueLetter = async (
  { tx, newId, now, today, actor }: WriteContext<unknown>,
  file: Pick<CaseFile, 'county' | 'id'>,
  letter: {
    readonly kind: 'supplement' | 'confirmation' | 'refusal' | 'termination'
    readonly content: LetterContent
    readonly dueOn: PlainDate
  },
): Promise<void> => {
  const { county, id: caseId } = file
  await tx
    .insertInto('cases.letter')
    .values({
      ...{ county, id: newId(), caseId, kind: letter.kind, dueOn: letter.dueOn },
      number: await takeNumber(tx, county, SERIES.letter, today),
      content: JSON.stringify(letter.content),
      issuedAt: now,
      issuedBy: actorRef(actor),
    })
    .execute()
}
