import { invalid } from './app-error.ts'

/** Statistical division code (统计用区划代码), 12 digits: province 2, city 2, county 2, town 3, village 3. */
export type DivisionCode = string & { readonly __brand: 'DivisionCode' }

/** Code of the deciding county (GB/T 2260), 6 digits; `442000` where a city has no counties. */
export type CountyCode = string & { readonly __brand: 'CountyCode' }

export type DivisionLevel = 'nation' | 'province' | 'city' | 'county' | 'town' | 'village'

export const NATION = '000000000000' as DivisionCode

/** Pads a shorter code with zeros: `6103` → `610300000000`. @throws AppError `division.unreadable` */
export const divisionCode = (text: string): DivisionCode => {
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(text)) throw invalid('division.unreadable')
  return text.padEnd(12, '0') as DivisionCode
}

/** @throws AppError `division.not-a-county` */
export const countyCode = (text: string): CountyCode => {
  if (!/^\d{6}$/.test(text)) throw invalid('division.not-a-county')
  return text as CountyCode
}

export const countyOf = (code: DivisionCode): CountyCode => code.slice(0, 6) as CountyCode
export const townOf = (code: DivisionCode): DivisionCode => `${code.slice(0, 9)}000` as DivisionCode

/** The level the digits speak of. A city without counties is told by the division table, not by its digits. */
export const levelOf = (code: DivisionCode): DivisionLevel => {
  if (code === NATION) return 'nation'
  if (code.endsWith('0000000000')) return 'province'
  if (code.endsWith('00000000')) return 'city'
  if (code.endsWith('000000')) return 'county'
  return code.endsWith('000') ? 'town' : 'village'
}

const SIGNIFICANT: Record<DivisionLevel, number> = {
  nation: 0,
  province: 2,
  city: 4,
  county: 6,
  town: 9,
  village: 12,
}

/** First and last code inside a division: area scope is this range, compared as text. */
export const divisionRange = (code: DivisionCode): { from: DivisionCode; to: DivisionCode } => {
  const digits = code.slice(0, SIGNIFICANT[levelOf(code)])
  return { from: digits.padEnd(12, '0') as DivisionCode, to: digits.padEnd(12, '9') as DivisionCode }
}

export const isWithin = (inner: DivisionCode, outer: DivisionCode): boolean => {
  const { from, to } = divisionRange(outer)
  return inner >= from && inner <= to
}

/** Most specific first: village → town → county → city → province → nation. */
export const ancestorsOf = (code: DivisionCode): DivisionCode[] => {
  const lengths = [12, 9, 6, 4, 2, 0].filter((n) => n <= SIGNIFICANT[levelOf(code)])
  return [...new Set(lengths.map((n) => code.slice(0, n).padEnd(12, '0') as DivisionCode))]
}
