/** A name of a column or table; names of packs are checked words, and are quoted all the same. */
export const nameOf = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text of the law. */
export const textOf = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A whole number that is computed with: never narrower than 64 bits. */
export const whole = (n: number): string => `${n}::BIGINT`

/** Every item of a list through an expression. */
export const transformed = (list: string, x: string, body: string): string =>
  `list_transform(${list}, lambda ${x}: ${body})`

/** The quotient of whole numbers as the whole number below it; SQL's own cuts towards zero. */
export const floorOf = (n: string, d: string): string =>
  `(${n} // ${d} - CASE WHEN ${n} % ${d} < 0 THEN 1 ELSE 0 END)`
