import type { HouseholdForm } from './household-form.ts'

/** Answers on their way from the self-check into an application: in memory only, gone with the page. */
let carried: HouseholdForm | undefined

export const carryAnswers = (answers: HouseholdForm): void => {
  carried = answers
}

/** Hands the answers over, once. */
export const takeAnswers = (): HouseholdForm | undefined => {
  const taken = carried
  carried = undefined
  return taken
}
