const HEX = 16

/** Times of ids are this far behind the demo's day, so that whatever is made afterwards sorts after them. */
const BEHIND_MS = 86_400_000
const PER_MILLISECOND = 0x1000
const SIXTEEN_BITS = 0x10000
const VARIANT = 0x8000
const VARIANT_BITS = 0x4000

const hex = (n: number, digits: number): string => n.toString(HEX).padStart(digits, '0')

/**
 * Ids of the form of uuidv7 (RFC 9562 §5.7) that ascend, and are the same for the same day and stream of numbers;
 * the count within a millisecond stands where a clock would put fractions of it.
 */
export const demoIds = (day: string, random: () => number): (() => string) => {
  const start = Date.parse(`${day}T00:00:00Z`) - BEHIND_MS
  const words = Array.from({ length: SIXTEEN_BITS }, (_, n) => hex(n, 4))
  const word = () => words[Math.floor(random() * SIXTEEN_BITS)] ?? ''
  let count = 0
  let time = ''
  return () => {
    const within = count % PER_MILLISECOND
    if (within === 0) {
      const text = hex(start + count / PER_MILLISECOND, 12)
      time = `${text.slice(0, 8)}-${text.slice(8)}-7`
    }
    count += 1
    const high = words[VARIANT + Math.floor(random() * VARIANT_BITS)] ?? ''
    return `${time}${(words[within] ?? '').slice(1)}-${high}-${word()}${word()}${word()}`
  }
}
