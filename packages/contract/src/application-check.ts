import { AppError, bankAccount, mobilePhone, residentId } from '@songtan/kernel'
import type { ApplicationContent } from './application-content.ts'

/** One thing that is wrong in an application: its code and the path of the field (`members.0.residentId`). */
export interface ApplicationProblem {
  readonly code: string
  readonly field: string
}

const attempt = (read: (field: string) => unknown, field: string): ApplicationProblem[] => {
  try {
    read(field)
    return []
  } catch (error) {
    if (error instanceof AppError) return [{ code: error.code, field }]
    throw error
  }
}

const memberProblems = ({ members }: ApplicationContent): ApplicationProblem[] => {
  const seen = { keys: new Set<string>(), ids: new Set<string>() }
  return members.flatMap((member, i) => {
    const at = `members.${i}`
    const id = member.residentId.toUpperCase()
    const again = [
      ...(seen.keys.has(member.key) ? [{ code: 'application.key-twice', field: `${at}.key` }] : []),
      ...(seen.ids.has(id) ? [{ code: 'application.person-twice', field: `${at}.residentId` }] : []),
    ]
    seen.keys.add(member.key)
    seen.ids.add(id)
    return [
      ...again,
      ...attempt((field) => residentId(member.residentId, field), `${at}.residentId`),
      ...(member.phone === undefined
        ? []
        : attempt((field) => mobilePhone(member.phone ?? '', field), `${at}.phone`)),
    ]
  })
}

const unknownMembers = (content: ApplicationContent): ApplicationProblem[] => {
  const keys = new Set(content.members.map(({ key }) => key))
  const check = (list: string, name: string, named: readonly (string | undefined)[]) =>
    named.flatMap((key, i) =>
      key === undefined || keys.has(key)
        ? []
        : [{ code: 'application.unknown-member', field: `${list}.${i}.${name}` }],
    )
  const { incomes, assets, spending, supporters, holding, account } = content
  return [
    ...check(
      'incomes',
      'member',
      incomes.map(({ member }) => member),
    ),
    ...check(
      'assets',
      'member',
      assets.map(({ member }) => member),
    ),
    ...check(
      'spending',
      'member',
      spending.map(({ member }) => member),
    ),
    ...check(
      'supporters',
      'of',
      supporters.map(({ of }) => of),
    ),
    ...check(
      'holding',
      'member',
      holding.map(({ member }) => member),
    ),
    ...(account && !keys.has(account.holder)
      ? [{ code: 'application.unknown-member', field: 'account.holder' }]
      : []),
  ]
}

const accountProblems = ({ account, helper }: ApplicationContent): ApplicationProblem[] => [
  ...(account ? attempt((field) => bankAccount(account.number, field), 'account.number') : []),
  ...(helper ? attempt((field) => mobilePhone(helper.phone, field), 'helper.phone') : []),
]

/** What the schema alone cannot tell, in the order of the form. The phone asks before it sends; the server asks again. */
export const applicationProblems = (content: ApplicationContent): ApplicationProblem[] => {
  const applicants = content.members.filter(({ relation }) => relation === 'applicant').length
  return [
    ...(applicants === 1 && content.members[0]?.relation === 'applicant'
      ? []
      : [{ code: 'application.one-applicant', field: 'members.0.relation' }]),
    ...memberProblems(content),
    ...unknownMembers(content),
    ...accountProblems(content),
  ]
}
