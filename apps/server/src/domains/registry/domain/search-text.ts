/** What a person typed to find a family, told apart by its form. */
export type SearchText =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'id'; readonly text: string }
  | { readonly kind: 'id-ends'; readonly ends: readonly string[] }
  | { readonly kind: 'phone'; readonly text: string }
  | { readonly kind: 'name'; readonly part: string }

const NUMBER = /^H\d{6}-\d{1,12}$/
const ENDS = /^(\d{3}|\d{6})\*+(\d{3}[\dX])$/
const UNSHOWN = 1000
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}·.' -]{0,59}$/u

/**
 * An id as it is shown hides the fourth to sixth digit, and the register finds by first six and last four:
 * all thousand that it could be are looked for.
 */
const allEnds = (first: string, last: string): string[] =>
  first.length === 6
    ? [first + last]
    : Array.from({ length: UNSHOWN }, (_, n) => `${first}${String(n).padStart(3, '0')}${last}`)

/** Reads a household number, an id, the ends of one (`610***1234`), a phone or a part of a name; undefined when it is none. */
export const readSearchText = (given: string): SearchText | undefined => {
  const text = given.normalize('NFKC').trim()
  const packed = text.replace(/[\s-]/g, '').toUpperCase()
  const upper = text.toUpperCase()
  if (NUMBER.test(upper)) return { kind: 'number', number: upper }
  if (/^(\d{15}|\d{17}[\dX])$/.test(packed)) return { kind: 'id', text: packed }
  const [, first, last] = ENDS.exec(packed.replaceAll('…', '*')) ?? []
  if (first !== undefined && last !== undefined) return { kind: 'id-ends', ends: allEnds(first, last) }
  if (/^(\+?86)?1[3-9]\d{9}$/.test(packed)) return { kind: 'phone', text: packed }
  return NAME.test(text) ? { kind: 'name', part: text } : undefined
}
