/** What the typesetter says of each text its fonts cannot draw; characters that do not print come as `\u{200b}`. */
const REFUSED = /the text `\\?"(.+?)\\?"` could not be displayed/gu
const ESCAPED = /\\+u\{([0-9a-f]+)\}/gu

/** Characters that no installed font can draw, read from the refusal of a PDF/A export; none when it says otherwise. */
export const missingGlyphs = (refusal: string): ReadonlySet<string> =>
  new Set(
    [...refusal.matchAll(REFUSED)].flatMap(([, text = '']) => [
      ...text.replace(ESCAPED, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
    ]),
  )

/** 〓 with the character's number, as printers mark a character they have no type for: it can be written in by hand. */
const marked = (character: string): string =>
  /\p{L}|\p{N}|\p{S}|\p{P}|\p{Co}/u.test(character)
    ? `〓(U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`
    : ''

const isControl = (character: string): boolean => /\p{Cc}/u.test(character) && character !== '\n'

/** Every text in the data with what cannot be drawn marked, and control characters gone. */
export const drawable = (json: string, missing: ReadonlySet<string>): string =>
  JSON.stringify(
    JSON.parse(json, (_, value: unknown) =>
      typeof value === 'string'
        ? [...value.toWellFormed()].map((c) => (isControl(c) ? '' : missing.has(c) ? marked(c) : c)).join('')
        : value,
    ),
  )
