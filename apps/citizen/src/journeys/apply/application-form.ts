import { emptyHousehold, type HouseholdForm } from '../../household/household-form.ts'

/** An application as far as it is filled in; kept as a draft in this very shape. */
export interface ApplicationForm extends HouseholdForm {
  readonly behalf: 'own' | 'other' | ''
  readonly helper: { readonly name: string; readonly relation: string; readonly phone: string }
  /** '' while nobody is chosen: the account may be given later. */
  readonly account: { readonly holder: string; readonly bank: string; readonly number: string }
  readonly consent: boolean
}

export const emptyApplication = (): ApplicationForm => ({
  ...emptyHousehold(),
  behalf: '',
  helper: { name: '', relation: '', phone: '' },
  account: { holder: '', bank: '', number: '' },
  consent: false,
})

/** An application begun with the answers of the self-check. */
export const applicationFrom = (answers: HouseholdForm): ApplicationForm => ({
  ...emptyApplication(),
  ...answers,
})

interface Identity {
  readonly name: string
  readonly residentId: string
}

/** Who it is for; one who has just shown the card need not type it again, be it as applicant or as helper. */
export const withBehalf = (
  form: ApplicationForm,
  behalf: 'own' | 'other',
  me: Identity | undefined,
): Partial<ApplicationForm> => {
  const [applicant, ...others] = form.members
  if (!me || !applicant) return { behalf }
  const { name, residentId } = applicant
  const blank = name === '' && residentId === ''
  const mine = name === me.name && residentId === me.residentId
  if (behalf === 'own') return blank ? { behalf, members: [{ ...applicant, ...me }, ...others] } : { behalf }
  return {
    behalf,
    ...(mine ? { members: [{ ...applicant, name: '', residentId: '' }, ...others] } : {}),
    ...(form.helper.name === '' ? { helper: { ...form.helper, name: me.name } } : {}),
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
  supporters: [{ of: '', relation: '', able: 'unsure' }],
  holding: [{ member: '', program: '', monthly: '' }],
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
