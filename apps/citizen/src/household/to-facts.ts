import {
  addMonthsToDay,
  ageOn,
  birthDateOf,
  type Fen,
  fen,
  isPlainDate,
  type PlainDate,
  parseYuan,
  residentId,
} from '@songtan/kernel'
import type { HouseholdFacts, MemberFacts } from '@songtan/policy'
import {
  type Answer,
  type HeldProgram,
  type HouseholdForm,
  isUnsure,
  type MemberForm,
} from './household-form.ts'

/** Yuan as typed; a blank or unreadable amount is 0 (the questions refuse it before it comes here). */
export const amountOf = (typed: string): Fen => {
  try {
    return parseYuan(typed.replaceAll(/[,，\s]/g, ''))
  } catch {
    return fen(0)
  }
}

/** Full years a child must have before work is asked of it. */
const WORKING_AGE = 16

const bornOf = (member: MemberForm, day: PlainDate): PlainDate => {
  try {
    return birthDateOf(residentId(member.residentId))
  } catch {
    return addMonthsToDay(day, -12 * (Number(member.age) || 0))
  }
}

/** Age in full years on a day, from the id number or as said; undefined while neither is there. */
export const ageFrom = (member: MemberForm, day: PlainDate): number | undefined => {
  try {
    return ageOn(birthDateOf(residentId(member.residentId)), day)
  } catch {
    return /^\d{1,3}$/.test(member.age) ? Number(member.age) : undefined
  }
}

/** Children are not asked whether they can work. */
export const labourOf = (member: MemberForm, day: PlainDate): MemberForm['labour'] =>
  (ageFrom(member, day) ?? WORKING_AGE) < WORKING_AGE ? 'none' : member.labour

/** Held by the family as a whole, not by one of it. */
export const ofFamily = (program: HeldProgram): boolean =>
  ['dibao', 'temporary', 'edge', 'rigid'].includes(program)

export const told = (answer: Answer): boolean | undefined =>
  answer === 'unsure' ? undefined : answer === 'yes'

export const disabilityOf = ({ disability, grade }: MemberForm): MemberFacts['disability'] => {
  if (disability === 'none') return null
  if (disability === 'unsure' || !/^[1-4]$/.test(grade)) return undefined
  return { kind: disability, grade: Number(grade) }
}

/** Of the six self-care items how many fail: none where it was not ticked, undefined where nobody can say. */
export const selfCareOf = (member: MemberForm): number | undefined =>
  isUnsure(member) ? undefined : Number(member.selfCareFailed || '0')

const memberFacts = (m: MemberForm, id: string, county: string, day: PlainDate): MemberFacts => {
  const labour = labourOf(m, day)
  return {
    id,
    relation: m.relation || 'other',
    born: bornOf(m, day),
    register: county,
    livesWith: true,
    disability: disabilityOf(m),
    majorIllness: told(m.majorIllness),
    selfCareFailed: selfCareOf(m),
    labour: labour === 'unsure' ? undefined : labour,
    schooling: m.schooling === 'unsure' ? undefined : m.schooling,
    away: m.away === 'home' ? null : m.away,
    awaySince: m.away === 'home' ? null : isPlainDate(m.awaySince) ? m.awaySince : undefined,
  }
}

const chosen = <T, K extends keyof T>(row: T, key: K): row is T & { readonly [P in K]: Exclude<T[P], ''> } =>
  row[key] !== ''

/**
 * What was answered, as facts for the rules: 说不清 is left out, so that the rules know it is unknown. Members are
 * called what people call them, since the sentences of the rules name them.
 * @param names what to call each member, by key
 */
export const factsOf = (
  form: HouseholdForm,
  names: ReadonlyMap<string, string>,
  day: PlainDate,
): HouseholdFacts => {
  const called = (key: string): string => names.get(key) ?? key
  const known = <T>(list: 'incomes' | 'assets' | 'spending' | 'supporters', rows: T): T | undefined =>
    form.unsure.includes(list) ? undefined : rows
  return {
    day,
    place: form.county,
    residence: form.residence === 'urban' ? 'urban' : 'rural',
    members: form.members.map((m) => memberFacts(m, called(m.key), form.county, day)),
    incomes: known(
      'incomes',
      form.incomes.flatMap((i) =>
        chosen(i, 'kind')
          ? [{ member: called(i.member), kind: i.kind, amount: amountOf(i.amount), per: i.per }]
          : [],
      ),
    ),
    assets: known(
      'assets',
      form.assets.flatMap((a) =>
        chosen(a, 'kind')
          ? [
              {
                member: called(a.member),
                kind: a.kind,
                value: amountOf(a.value),
                ...(a.kind === 'vehicle' && a.use !== '' ? { use: a.use } : {}),
                ...(a.kind === 'home' && Number(a.area) > 0 ? { area: Math.round(Number(a.area)) } : {}),
              },
            ]
          : [],
      ),
    ),
    spending: known(
      'spending',
      form.spending.flatMap((s) =>
        chosen(s, 'kind') ? [{ member: called(s.member), kind: s.kind, amount: amountOf(s.amount) }] : [],
      ),
    ),
    supporters: known(
      'supporters',
      form.supporters.flatMap((s) =>
        chosen(s, 'relation')
          ? [
              {
                of: called(s.of),
                relation: s.relation,
                able: told(s.able),
                ...(isPlainDate(s.born) ? { born: s.born } : {}),
              },
            ]
          : [],
      ),
    ),
    holding: form.holding.flatMap((h) =>
      chosen(h, 'program')
        ? [
            {
              program: h.program,
              monthly: amountOf(h.monthly),
              ...(isPlainDate(h.since) ? { since: h.since } : {}),
              ...(ofFamily(h.program) ? {} : { member: called(h.member) }),
            },
          ]
        : [],
    ),
    change: null,
  }
}
