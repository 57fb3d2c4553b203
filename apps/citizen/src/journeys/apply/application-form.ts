import { emptyHousehold, type HouseholdForm, type MemberForm } from '../../household/household-form.ts'
import type { TypedIdentity } from '../../session/typed-identity.ts'

/** An application as far as it is filled in; kept as a draft in this very shape. */
export interface ApplicationForm extends HouseholdForm {
  readonly behalf: 'own' | 'other' | ''
  readonly helper: { readonly name: string; readonly relation: string; readonly phone: string }
  /** '' while nobody is chosen: the account may be given later. */
  readonly account: { readonly holder: string; readonly bank: string; readonly number: string }
  readonly consent: boolean
  /** The furthest step that was come to, so that another phone goes on there; '' at the beginning. */
  readonly reached: string
}

export const emptyApplication = (): ApplicationForm => ({
  ...emptyHousehold(),
  behalf: '',
  helper: { name: '', relation: '', phone: '' },
  account: { holder: '', bank: '', number: '' },
  consent: false,
  reached: '',
})

/** An application begun with the answers of the self-check. */
export const applicationFrom = (answers: HouseholdForm): ApplicationForm => ({
  ...emptyApplication(),
  ...answers,
  residence: answers.residence === 'unsure' ? '' : answers.residence,
})

/** Who it is for; one who has just signed in need not type it again, be it as applicant or as helper. */
export const withBehalf = (
  form: ApplicationForm,
  behalf: 'own' | 'other',
  me: TypedIdentity,
): Partial<ApplicationForm> => {
  const [applicant, ...others] = form.members
  if (!applicant) return { behalf }
  const { name, residentId, phone } = applicant
  const first = (change: Partial<MemberForm>) => ({
    behalf,
    members: [{ ...applicant, ...change }, ...others],
  })
  if (behalf === 'own') return name === '' && residentId === '' ? first(me) : { behalf }
  const mine = name === me.name && residentId === me.residentId && phone === me.phone
  const { helper } = form
  return {
    ...(mine ? first({ name: '', residentId: '', phone: '' }) : { behalf }),
    helper: { ...helper, name: helper.name || me.name, phone: helper.phone || me.phone },
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether `value` has the shape of `model`: a list's items and a record's fields are of the model's kinds. */
const like = (model: unknown, value: unknown): boolean => {
  if (Array.isArray(model))
    return (
      Array.isArray(value) && value.every((item) => (model[0] === undefined ? true : like(model[0], item)))
    )
  if (isRecord(model))
    return isRecord(value) && Object.entries(model).every(([key, part]) => like(part, value[key]))
  return typeof model === typeof value
}

const MODEL: ApplicationForm = {
  ...emptyApplication(),
  places: [{ code: '', name: '' }],
  incomes: [{ member: '', kind: '', amount: '', per: 'month' }],
  assets: [{ member: '', kind: '', value: '', use: '', area: '' }],
  spending: [{ member: '', kind: '', amount: '' }],
  supporters: [{ of: '', relation: '', able: 'unsure', born: '' }],
  holding: [{ member: '', program: '', monthly: '', since: '' }],
  unsure: ['incomes'],
}

const isShaped = (value: unknown): value is ApplicationForm => like(MODEL, value)

/** A draft back from its text; undefined when it is none, so that a form of an older shape begins anew. */
export const readDraftText = (text: string): ApplicationForm | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isShaped(value) && value.members.length > 0 ? value : undefined
  } catch {
    return undefined
  }
}
