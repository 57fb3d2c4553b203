import type { SourceCode, SourceRecord, VerificationReport } from '@songtan/contract'
import { fen } from '@songtan/kernel'
import { type AssetRow, assetRows, type Evidence, type IncomeRow, incomeRows, isSome } from './amounts.ts'
import { type Answered, isCurrent } from './found-income.ts'
import { SOURCE_OF_ASSET, SOURCES_OF_GROUP } from './kinds.ts'

export type Difference = VerificationReport['differences'][number]

/** What the register knows of a member and a record may contradict. */
export interface MemberKnown {
  readonly personId: string
  readonly relation: string
  /** 户籍地, county. */
  readonly registerCounty: string
}

/** One member's part of the evidence: the same figures are then made for that member alone. */
const partOf = (evidence: Evidence, personId: string): Evidence => ({
  members: [personId],
  declared: evidence.declared.filter((fact) => fact.personId === personId),
  answers: evidence.answers.filter((answer) => answer.personId === personId),
})

const codeOf = ({ declared, verified, complete }: IncomeRow | AssetRow): Difference['code'] | undefined => {
  const [told, found] = [declared ?? 0, verified ?? 0]
  if (verified === null || told === found) return undefined
  if (found > 0) return told === 0 ? 'undeclared' : 'differs'
  return complete ? 'unconfirmed' : undefined
}

const rowDifference = (
  personId: string,
  subject: Difference['subject'],
  row: IncomeRow | AssetRow,
  sources: readonly SourceCode[],
): Difference[] => {
  const code = codeOf(row)
  const { declared, verified } = row
  return code ? [{ code, personId, subject, declared, verified, sources: [...sources] }] : []
}

const amountDifferences = (evidence: Evidence): Difference[] =>
  evidence.members.flatMap((personId) => {
    const part = partOf(evidence, personId)
    return [
      ...incomeRows(part)
        .filter((row) => row.group !== 'apart')
        .flatMap((row) => rowDifference(personId, row.group, row, SOURCES_OF_GROUP[row.group])),
      ...assetRows(part).flatMap((row) => {
        const source = SOURCE_OF_ASSET[row.kind]
        return rowDifference(personId, row.kind, row, source ? [source] : [])
      }),
    ]
  })

const plain = (code: Difference['code'], answer: Answered): Difference => ({
  code,
  personId: answer.personId,
  subject: 'person',
  declared: null,
  verified: null,
  sources: [answer.source],
})

const recordDifference = (
  record: SourceRecord,
  answer: Answered,
  members: readonly MemberKnown[],
): Difference[] => {
  const member = members.find(({ personId }) => personId === answer.personId)
  const hasSpouse = members.some(({ relation }) => relation === 'spouse')
  switch (record.kind) {
    case 'death':
      return [plain('died', answer)]
    case 'registration':
      return member && member.registerCounty !== record.county ? [plain('registered-elsewhere', answer)] : []
    case 'marriage':
      if (member?.relation !== 'head' || (record.status === 'married') === hasSpouse) return []
      return [plain(record.status === 'married' ? 'spouse-outside' : 'divorced', answer)]
    case 'programme':
      return [{ ...plain('other-aid', answer), subject: record.program, verified: record.monthly }]
    default:
      return []
  }
}

/** Contributions to the housing fund are paid now, and neither the family nor any office speaks of a wage. */
const employmentSigns = (evidence: Evidence): Difference[] =>
  evidence.answers.flatMap((answer) => {
    const paying = answer.records.some(
      (record) => record.kind === 'provident-fund' && isCurrent(record.lastMonth, answer.dataDate),
    )
    const wage = incomeRows(partOf(evidence, answer.personId)).find((row) => row.group === 'wage')
    const spokenOf = [wage?.declared ?? null, wage?.verified ?? null].some(
      (amount) => amount !== null && isSome(fen(amount)),
    )
    return paying && !spokenOf
      ? [{ ...plain('employment-sign', answer), subject: 'wage' } satisfies Difference]
      : []
  })

/** 核对不一致 (L2 §18): what the family is told of and may answer with evidence. None of it decides anything. */
export const differencesIn = (evidence: Evidence, members: readonly MemberKnown[]): Difference[] => [
  ...evidence.answers.flatMap((answer) =>
    answer.records.flatMap((record) => recordDifference(record, answer, members)),
  ),
  ...amountDifferences(evidence),
  ...employmentSigns(evidence),
]
