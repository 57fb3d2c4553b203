import {
  type ApplicationContent,
  type ApplicationProblem,
  applicationContent,
  applicationProblems,
} from '@songtan/contract'
import { parseYuan } from '@songtan/kernel'
import { type MemberRow, type Typed, UNKNOWN, type WindowForm } from './window-form.ts'

/** What was typed, without blanks around it; nothing when there is nothing. */
const text = (typed: Typed): string | undefined => typed?.trim() || undefined

/** Digits as they are read out, in groups. */
const tight = (typed: Typed): string | undefined => text(typed?.normalize('NFKC').replaceAll(/[\s-]/g, ''))

/** Yuan as typed, `12,000.50` too; nothing when it cannot be read, which the contract refuses at its field. */
export const yuanOf = (typed: Typed): number | undefined => {
  try {
    return parseYuan((typed ?? '').normalize('NFKC').replaceAll(/[,\s]/g, ''))
  } catch {
    return undefined
  }
}

/** What is there; a field that is left out is not sent as `undefined`. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v !== null && v !== ''))

/** What stands for an answer that is not given yet: the contract refuses it at its field. */
const BLANK = null

const disabilityOf = ({ disability }: MemberRow) => {
  const { kind = BLANK, grade = BLANK } = disability ?? {}
  if (kind === UNKNOWN) return UNKNOWN
  return kind === 'none' ? null : { kind, grade }
}

const illnessOf = ({ majorIllness }: MemberRow) =>
  majorIllness === 'yes' || majorIllness === 'no' ? majorIllness === 'yes' : (majorIllness ?? BLANK)

/** Of health, work and school what the family knows; what nobody was asked is blank, and neither unknown nor a no. */
const knownOf = (member: MemberRow) => {
  const { selfCareFailed = BLANK, labour = BLANK, schooling = BLANK } = member
  const answers = {
    disability: disabilityOf(member),
    majorIllness: illnessOf(member),
    ...{ selfCareFailed, labour, schooling },
  }
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== UNKNOWN))
}

const memberOf = (member: MemberRow) => ({
  key: member.key,
  name: text(member.name),
  residentId: tight(member.residentId),
  relation: member.relation,
  ...given({ phone: tight(member.phone), register: member.register }),
  livesWith: member.livesWith === true,
  ...knownOf(member),
  away: member.away === 'home' ? null : member.away,
  ...(member.away === 'home' ? {} : given({ awaySince: member.awaySince })),
})

const listsOf = (form: WindowForm) => ({
  incomes: (form.incomes ?? []).map((row) => ({ ...row, amount: yuanOf(row.amount) })),
  assets: (form.assets ?? []).map(({ member, kind, value, use, area }) => ({
    member,
    kind,
    value: yuanOf(value),
    ...(kind === 'vehicle' ? { use } : {}),
    ...(kind === 'home' ? given({ area }) : {}),
  })),
  spending: (form.spending ?? []).map((row) => ({ ...row, amount: yuanOf(row.amount) })),
  supporters: (form.supporters ?? []).map(({ of, relation, born, able }) => ({
    of,
    relation,
    ...given({ born }),
    ...(able ? { able: able === 'yes' } : {}),
  })),
  holding: (form.holding ?? []).map(({ program, member, monthly, since }) => ({
    program,
    monthly: yuanOf(monthly),
    ...given({ member, since }),
  })),
})

const asContent = (form: WindowForm) => {
  const { helper, account } = form
  const helped = text(helper?.name) ?? text(helper?.relation) ?? text(helper?.phone)
  const banked = text(account?.bank) ?? text(account?.number)
  return {
    village: form.village,
    residence: form.residence,
    address: text(form.address),
    members: form.members.map(memberOf),
    ...listsOf(form),
    ...(helped
      ? {
          helper: {
            name: text(helper?.name),
            relation: text(helper?.relation),
            phone: tight(helper?.phone),
          },
        }
      : {}),
    ...(banked
      ? { account: { holder: account?.holder, bank: text(account?.bank), number: tight(account?.number) } }
      : {}),
    consent: form.consent,
  }
}

const MONEY = /\.(amount|value|monthly)$/

/** The use of a vehicle decides whether it counts (L2 §14): the rules ask for it, so the form does. */
const unsaidUses = ({ assets = [] }: WindowForm): ApplicationProblem[] =>
  assets.flatMap(({ kind, use }, i) =>
    kind === 'vehicle' && !use ? [{ code: 'form.required', field: `assets.${i}.use` }] : [],
  )

export type Filled =
  | { readonly content: ApplicationContent; readonly problems?: never }
  | { readonly content?: never; readonly problems: readonly ApplicationProblem[] }

/** The form as the application that is filed, or what stands in the way of it, field by field in the form's order. */
export const contentOf = (form: WindowForm): Filled => {
  const read = applicationContent.safeParse(asContent(form))
  const problems = read.success
    ? applicationProblems(read.data)
    : read.error.issues.map(({ path }) => {
        const field = path.join('.')
        return { field, code: MONEY.test(field) ? 'money.unreadable' : 'form.required' }
      })
  const all = [
    ...problems,
    ...unsaidUses(form).filter(({ field }) => !problems.some((p) => p.field === field)),
  ]
  return read.success && all.length === 0 ? { content: read.data } : { problems: all }
}

/** A field as the server names it, as the form names it: `content.members.0.name` → `['members', 0, 'name']`. */
export const formPath = (field: string): (string | number)[] =>
  field
    .replace(/^content\.?/, '')
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
