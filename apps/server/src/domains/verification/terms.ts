import { AppError, divideFen, type Fen, type PlainDate } from '@songtan/kernel'
import { type ParameterReading, parameter, terms } from '@songtan/policy'
import type { Services } from '../../platform/use-case/services.ts'

interface Place {
  readonly county: string
  readonly day: PlainDate
}

/** Working days within which checks start (启动核对, L2 §17; the place may be shorter). */
export const checkStartDays = ({ policies }: Pick<Services, 'policies'>, { county, day }: Place): number =>
  terms(policies.set, county, day).checkStart.n

const optional = (
  { policies }: Pick<Services, 'policies'>,
  key: string,
  { county, day }: Place,
): ParameterReading | undefined => {
  try {
    return parameter(policies.set, key, county, day)
  } catch (error) {
    if (error instanceof AppError && error.code === 'policy.parameter-missing') return undefined
    throw error
  }
}

/** Days a report may be used, by the place's own rule; null where it has none. */
export const reportValidDays = (services: Pick<Services, 'policies'>, place: Place): number | null => {
  const value = optional(services, 'term.reportValid', place)?.value
  return value?.type === 'term' && value.unit === 'calendar-day' ? value.is : null
}

const MONTHS = 12

/** 低保标准 of the place and day, a month and person, with its source; null where the packs have none. */
export const standardOn = (
  services: Pick<Services, 'policies'>,
  residence: 'rural' | 'urban',
  place: Place,
): { readonly monthly: Fen; readonly source: string } | null => {
  const found = optional(services, `dibao.standard.${residence}`, place)
  if (found?.value?.type !== 'yearly') return null
  const [numerator, denominator] = found.value.is
  return { monthly: divideFen(numerator, denominator * MONTHS), source: found.source }
}
