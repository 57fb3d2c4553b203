import {
  addMonths,
  type CountyCode,
  countyCode,
  monthOf,
  type PlainDate,
  type YearMonth,
} from '@songtan/kernel'
import { parameter, terms } from '@songtan/policy'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { caseTerms } from './domain/case-terms.ts'
import type { ClockContext } from './domain/clock.ts'

/** Terms and calendar of a county on a day: what every clock needs. */
export const clockContext = async (
  db: ReadDb,
  { policies, calendar }: Pick<Services, 'policies' | 'calendar'>,
  county: string,
  today: PlainDate,
): Promise<ClockContext> => ({
  today,
  terms: caseTerms(terms(policies.set, countyCode(county), today)),
  calendar: await calendar.current(db),
})

/** 成年年龄 of the law in force (民法典 §17). */
export const adultAge = (
  { policies }: Pick<Services, 'policies'>,
  county: CountyCode | string,
  day: PlainDate,
): number => {
  const { value } = parameter(policies.set, 'age.adult', county, day)
  if (value?.type !== 'int') throw new Error('age.adult is no whole number')
  return value.is
}

/** Does the place show a proposal again after every objection (再次公示)? */
export const noticeAgainAfterObjection = (
  { policies }: Pick<Services, 'policies'>,
  county: string,
  day: PlainDate,
): boolean => {
  const { value } = parameter(policies.set, 'notice.afterObjection', county, day)
  return value?.type === 'bool' && value.is
}

/** The month from which a decision of today pays (L2 §21: 次月). */
export const payFrom = (
  { policies }: Pick<Services, 'policies'>,
  county: string,
  today: PlainDate,
): YearMonth => addMonths(monthOf(today), terms(policies.set, countyCode(county), today).payFrom.n)
