import { type ApplicationContent, applicationContent, applicationProblems } from '@songtan/contract'
import { isPlainDate, type PlainDate } from '@songtan/kernel'
import type { MemberForm } from '../../household/household-form.ts'
import type { FieldProblem } from '../../household/problems.ts'
import { amountOf, disabilityOf, labourOf, ofFamily, selfCareOf, told } from '../../household/to-facts.ts'
import type { ApplicationForm } from './application-form.ts'

/** Blanks between the digits and full-width signs are how fingers type; the server reads them too. */
const tight = (typed: string): string => typed.normalize('NFKC').replaceAll(/\s/g, '')

const sure = <T extends string>(answer: T | 'unsure'): T | undefined =>
  answer === 'unsure' ? undefined : answer

/** What the family knows: 说不清 is left out, and stays unknown until somebody finds out. */
const known = <T extends object>(answers: T) =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined))

const memberContent = (m: MemberForm, day: PlainDate) => ({
  key: m.key,
  name: m.name.trim(),
  residentId: tight(m.residentId),
  relation: m.relation,
  ...(m.phone.trim() === '' ? {} : { phone: tight(m.phone) }),
  livesWith: true,
  ...known({
    disability: disabilityOf(m),
    majorIllness: told(m.majorIllness),
    selfCareFailed: selfCareOf(m),
    labour: sure(labourOf(m, day)),
    schooling: sure(m.schooling),
  }),
  away: m.away === 'home' ? null : m.away,
  ...(m.away !== 'home' && isPlainDate(m.awaySince) ? { awaySince: m.awaySince } : {}),
})

const lists = (form: ApplicationForm) => ({
  incomes: form.incomes.map((i) => ({ ...i, amount: amountOf(i.amount) })),
  assets: form.assets.map((a) => ({
    member: a.member,
    kind: a.kind,
    value: amountOf(a.value),
    ...(a.kind === 'vehicle' && a.use !== '' ? { use: a.use } : {}),
    ...(a.kind === 'home' && Number(a.area) >= 1 ? { area: Math.round(Number(a.area)) } : {}),
  })),
  spending: form.spending.map((s) => ({ ...s, amount: amountOf(s.amount) })),
  supporters: form.supporters.map((s) => ({
    of: s.of,
    relation: s.relation,
    ...(s.able === 'unsure' ? {} : { able: s.able === 'yes' }),
    ...(isPlainDate(s.born) ? { born: s.born } : {}),
  })),
  holding: form.holding.map((h) => ({
    program: h.program,
    ...(ofFamily(h.program || 'dibao') ? {} : { member: h.member }),
    monthly: amountOf(h.monthly),
    ...(isPlainDate(h.since) ? { since: h.since } : {}),
  })),
})

const asContent = (form: ApplicationForm, day: PlainDate) => ({
  village: form.village,
  residence: form.residence,
  address: form.address.trim(),
  members: form.members.map((m) => memberContent(m, day)),
  ...lists(form),
  ...(form.account.holder === ''
    ? {}
    : {
        account: {
          holder: form.account.holder,
          bank: form.account.bank.trim(),
          number: tight(form.account.number),
        },
      }),
  ...(form.behalf === 'other'
    ? {
        helper: {
          name: form.helper.name.trim(),
          relation: form.helper.relation.trim(),
          phone: tight(form.helper.phone),
        },
      }
    : {}),
  consent: form.consent,
})

export type Filled =
  | { readonly content: ApplicationContent; readonly problems: readonly [] }
  | { readonly content: undefined; readonly problems: readonly FieldProblem[] }

/** The form as the application that is sent, checked by the same schema and rules as on the server. */
export const contentOf = (form: ApplicationForm, day: PlainDate): Filled => {
  const read = applicationContent.safeParse(asContent(form, day))
  if (!read.success)
    return {
      content: undefined,
      problems: read.error.issues.map(({ path }) => ({ field: path.join('.'), code: 'form.required' })),
    }
  const problems = applicationProblems(read.data)
  return problems.length > 0 ? { content: undefined, problems } : { content: read.data, problems: [] }
}
