import { AppError, bankAccount, mobilePhone, type PlainDate, parseYuan, residentId } from '@songtan/kernel'
import type { HouseholdForm, MemberForm } from './household-form.ts'

/** What is wrong with a field: its path and a code, `form.…` for what only the form asks. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
}

/** What identifies a person: the age said in the self-check, name and id number in an application. */
export type Asked = 'ages' | 'ids'

export const required = (field: string, value: string): FieldProblem[] =>
  value.trim() === '' ? [{ field, code: 'form.required' }] : []

const refused = (field: string, read: () => unknown): FieldProblem[] => {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof AppError) return [{ field, code: error.code }]
    throw error
  }
}

const filled = (field: string, value: string, read: (value: string) => unknown): FieldProblem[] =>
  value.trim() === '' ? required(field, value) : refused(field, () => read(value))

export const idProblems = (field: string, value: string): FieldProblem[] => filled(field, value, residentId)
export const phoneProblems = (field: string, value: string): FieldProblem[] =>
  filled(field, value, mobilePhone)
export const accountProblems = (field: string, value: string): FieldProblem[] =>
  filled(field, value, bankAccount)

const moneyProblems = (field: string, value: string): FieldProblem[] =>
  filled(field, value, (typed) => {
    const amount = parseYuan(typed.replaceAll(/[,，\s]/g, ''))
    if (amount < 0) throw new AppError(422, 'money.unreadable')
    return amount
  })

export const placeProblems = (form: HouseholdForm, down: 'county' | 'village'): FieldProblem[] => [
  ...required('village', down === 'village' ? form.village : form.county),
  ...required('residence', form.residence),
  ...(down === 'village' ? required('address', form.address) : []),
]

const ageProblems = (field: string, { age }: MemberForm): FieldProblem[] =>
  age.trim() === ''
    ? required(field, age)
    : /^\d{1,3}$/.test(age) && Number(age) <= 130
      ? []
      : [{ field, code: 'form.age' }]

export const memberProblems = (form: HouseholdForm, asked: Asked): FieldProblem[] =>
  form.members.flatMap((member, i) => {
    const at = `members.${i}`
    const before = form.members.slice(0, i)
    return [
      ...required(`${at}.relation`, member.relation),
      ...(member.relation === 'applicant' && before.some((m) => m.relation === 'applicant')
        ? [{ field: `${at}.relation`, code: 'application.one-applicant' }]
        : []),
      ...(asked === 'ages'
        ? ageProblems(`${at}.age`, member)
        : [
            ...required(`${at}.name`, member.name),
            ...idProblems(`${at}.residentId`, member.residentId),
            ...(before.some((m) => m.residentId !== '' && m.residentId === member.residentId)
              ? [{ field: `${at}.residentId`, code: 'application.person-twice' }]
              : []),
            ...(member.phone.trim() === '' ? [] : phoneProblems(`${at}.phone`, member.phone)),
          ]),
    ]
  })

export const healthProblems = (form: HouseholdForm, day: PlainDate): FieldProblem[] =>
  form.members.flatMap((member, i) => {
    const at = `members.${i}`
    const certificate = member.disability !== 'none' && member.disability !== 'unsure'
    return [
      ...(certificate ? required(`${at}.grade`, member.grade) : []),
      ...(member.awaySince !== '' && member.awaySince > day
        ? [{ field: `${at}.awaySince`, code: 'form.past' }]
        : []),
    ]
  })

const unsureProblems = (form: HouseholdForm, list: HouseholdForm['unsure'][number], asked: Asked) =>
  asked === 'ids' && form.unsure.includes(list) ? [{ field: `${list}.unsure`, code: 'form.tell' }] : []

export const incomeProblems = (form: HouseholdForm, asked: Asked): FieldProblem[] => [
  ...unsureProblems(form, 'incomes', asked),
  ...form.incomes.flatMap((row, i) => [
    ...required(`incomes.${i}.kind`, row.kind),
    ...moneyProblems(`incomes.${i}.amount`, row.amount),
  ]),
]

export const assetProblems = (form: HouseholdForm, asked: Asked): FieldProblem[] => [
  ...unsureProblems(form, 'assets', asked),
  ...form.assets.flatMap((row, i) => [
    ...required(`assets.${i}.kind`, row.kind),
    ...moneyProblems(`assets.${i}.value`, row.value),
    ...(row.kind === 'vehicle' ? required(`assets.${i}.use`, row.use) : []),
  ]),
]

export const spendingProblems = (form: HouseholdForm, asked: Asked): FieldProblem[] => [
  ...unsureProblems(form, 'spending', asked),
  ...form.spending.flatMap((row, i) => [
    ...required(`spending.${i}.kind`, row.kind),
    ...moneyProblems(`spending.${i}.amount`, row.amount),
  ]),
]

export const supporterProblems = (form: HouseholdForm, asked: Asked): FieldProblem[] => [
  ...unsureProblems(form, 'supporters', asked),
  ...form.supporters.flatMap((row, i) => required(`supporters.${i}.relation`, row.relation)),
]

export const holdingProblems = (form: HouseholdForm): FieldProblem[] =>
  form.holding.flatMap((row, i) => [
    ...required(`holding.${i}.program`, row.program),
    ...moneyProblems(`holding.${i}.monthly`, row.monthly),
  ])
