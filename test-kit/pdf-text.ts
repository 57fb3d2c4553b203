import { inflateSync } from 'node:zlib'

type Glyphs = ReadonlyMap<number, string>

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Lines `<0003> <6D4B>` of each font's ToUnicode map: which glyph number stands for which characters. */
const fontsOf = (pdf: string): Glyphs[] =>
  [...pdf.matchAll(/begincmap([\s\S]*?)endcmap/g)].map(
    ([, map = '']) =>
      new Map(
        [...map.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4,})>/g)].map(([, glyph = '', text = '']) => [
          Number.parseInt(glyph, 16),
          utf16(text),
        ]),
      ),
  )

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const bytesOf = (literal: string): Buffer =>
  Buffer.from(
    literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
    ),
    'latin1',
  )

const contentsOf = (pdf: string): string[] =>
  [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })

const RUN = /\[((?:\((?:\\[\s\S]|[^\\)])*\)|[^\]()])*)\] TJ/g
const PIECE = /\(((?:\\[\s\S]|[^\\)])*)\)/g

/**
 * The words a PDF of ours shows. Each run of glyphs is read with every font of the file, a line each: the right one
 * is among them, which is enough to look for a word.
 */
export const drawnText = (bytes: Buffer): string => {
  const pdf = bytes.toString('latin1')
  const fonts = fontsOf(pdf)
  const runs = contentsOf(pdf).flatMap((content) =>
    [...content.matchAll(RUN)].map(([, array = '']) =>
      Buffer.concat([...array.matchAll(PIECE)].map(([, piece = '']) => bytesOf(piece))),
    ),
  )
  const read = (run: Buffer, font: Glyphs): string =>
    Array.from({ length: run.length >> 1 }, (_, i) => font.get(run.readUInt16BE(i * 2)) ?? '').join('')
  return runs.flatMap((run) => fonts.map((font) => read(run, font))).join('\n')
}
