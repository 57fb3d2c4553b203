import { AppError } from '@songtan/kernel'
import type { WriteContext } from '../../platform/use-case/use-case.ts'
import { membersOn } from '../registry/index.ts'
import type { CaseFile } from './case-file.queries.ts'

/** The person is a member of the family today. @throws AppError 422 `case.not-a-member` */
export const requireFamilyMember = async (
  { tx, today }: Pick<WriteContext<unknown>, 'tx' | 'today'>,
  { county, householdId }: Pick<CaseFile, 'county' | 'householdId'>,
  personId: string,
  field: string,
): Promise<void> => {
  const members = await membersOn(tx, { county, householdId, day: today })
  if (members.some((member) => member.personId === personId)) return
  throw new AppError(422, 'case.not-a-member', { field })
}
