import { type PlainDate, type ResidentId, residentId, residentIdCheck } from '@songtan/kernel'
import type { Sex } from './person-names.ts'

const ORDER_DIGITS = 3
/** Orders of one county, day and sex are shared out among the lists of families. */
const ORDERS_A_LIST = 200

/**
 * Gives out resident ids that were never issued: the county digits are those of the fictional city. Orders run
 * upwards for a county, day and sex (odd male, even female), so that no id comes twice; a list that begins later
 * (`first` above 0) has orders of its own.
 * @throws AppError when a county has more births on a day than there are orders.
 */
export const residentIdOffice = (first = 0): ((county: string, born: PlainDate, sex: Sex) => ResidentId) => {
  const given = new Map<string, number>()
  const begin = first === 0 ? 0 : ORDERS_A_LIST
  return (county, born, sex) => {
    const head = county + born.replaceAll('-', '')
    const key = head + sex
    const count = given.get(key) ?? begin
    given.set(key, count + 1)
    const order = count * 2 + (sex === 'male' ? 1 : 2)
    const first17 = head + String(order).padStart(ORDER_DIGITS, '0')
    return residentId(first17 + residentIdCheck(first17))
  }
}
