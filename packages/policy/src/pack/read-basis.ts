import { didYouMean, nearest } from '../cel/nearest.ts'
import { type Decoder, type Fields, record, refuse, text } from '../source/decode.ts'
import type { Basis } from './pack-types.ts'
import type { Instrument } from './read-pack-file.ts'

/** Reads `{instrument: L2, article: 第八条}` and names the instrument by its title. */
export const basisDecoder =
  (instruments: ReadonlyMap<string, Instrument>): Decoder<Basis> =>
  (at, path) => {
    const { id, article } = record((f) => ({
      id: f.need('instrument', text),
      article: f.need('article', text),
    }))(at, path)
    const found = instruments.get(id)
    if (found) return { id, instrument: found.zh, en: found.en, article }
    const near = nearest(id, [...instruments.keys()])
    return refuse(
      at,
      path,
      { zh: `没有列出文件 ${id}`, en: `the instrument ${id} is not listed` },
      near
        ? didYouMean(near)
        : {
            zh: '请在 instruments: 下列出这份文件，写明编号和中英文名称',
            en: 'list it under instruments: with id, zh and en',
          },
    )
  }

/** The basis of a rule or value, or of the entry around it; no rule of law stands without one. */
export const needBasis = (f: Fields, decoder: Decoder<Basis>, outer?: Basis | undefined): Basis =>
  f.opt('basis', decoder) ??
  outer ??
  refuse(
    f.at,
    f.path,
    { zh: '没有写法律依据', en: 'the legal basis is missing' },
    {
      zh: '请写明文件和条款 basis: {instrument: …, article: …}',
      en: 'add basis: {instrument: …, article: …}',
    },
  )
