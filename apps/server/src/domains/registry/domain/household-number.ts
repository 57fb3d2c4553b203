const DIGITS = 6

/** 户编号: the county and the count of families opened there, `H619901-000123`. */
export const householdNumber = (county: string, count: number): string =>
  `H${county}-${String(count).padStart(DIGITS, '0')}`
