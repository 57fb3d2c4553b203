import { hash, timingSafeEqual } from 'node:crypto'
import { freshIvs } from './fresh-ivs.ts'
import { keyedSm3 } from './keyed-sm3.ts'
import type { Keys } from './keys.ts'
import { sm4Counter } from './sm4-counter.ts'

const KEY_ID = 1
const IV_LENGTH = 16
const TAG_LENGTH = 16

/** Seals single fields and finds them again without opening them (architecture §5; GB/T 32907 SM4, GB/T 32905 SM3). */
export interface Cipher {
  /** SM4-CTR with a fresh IV and a keyed SM3 tag: `keyId(1) iv(16) tag(16) body`. */
  seal(plain: string): Buffer
  /** @throws Error when the bytes were altered or belong to another key. */
  open(sealed: Buffer): string
  sealBytes(plain: Buffer): Buffer
  openBytes(sealed: Buffer): Buffer
  /** HMAC-SM3 of a whole value in one domain of use (`resident-id`, `phone`, `account`), hex. */
  index(domain: string, value: string): string
  /** HMAC-SM3 under the session key: tokens, codes, invitations. */
  tokenHash(token: string): string
}

/** HMAC-SM3 over the parts of a value, hex. */
export const hmacSm3 = (key: Buffer, value: string | Buffer): string => keyedSm3(key)(value)

export const sm3 = (value: string | Buffer): string => hash('sm3', value, 'hex')

export const makeCipher = (keys: Keys): Cipher => {
  const freshIv = freshIvs()
  const sm4 = sm4Counter(keys.fields.subarray(0, 16))
  const tag = keyedSm3(keys.fields.subarray(16))
  const index = keyedSm3(keys.index)
  const session = keyedSm3(keys.sessions)
  const tagOf = (head: Buffer, body: Buffer) => Buffer.from(tag(head, body), 'hex').subarray(0, TAG_LENGTH)

  const sealBytes = (plain: Buffer): Buffer => {
    const head = Buffer.concat([Buffer.from([KEY_ID]), freshIv()])
    const body = sm4(head.subarray(1), plain)
    return Buffer.concat([head, tagOf(head, body), body])
  }

  const openBytes = (sealed: Buffer): Buffer => {
    const head = sealed.subarray(0, 1 + IV_LENGTH)
    const given = sealed.subarray(1 + IV_LENGTH, 1 + IV_LENGTH + TAG_LENGTH)
    const body = sealed.subarray(1 + IV_LENGTH + TAG_LENGTH)
    if (head[0] !== KEY_ID)
      throw new Error(`sealed with key ${head[0]}, this installation holds key ${KEY_ID}`)
    if (given.length !== TAG_LENGTH || !timingSafeEqual(given, tagOf(head, body))) {
      throw new Error('a sealed field was altered or belongs to another installation')
    }
    return sm4(head.subarray(1), body)
  }

  return {
    sealBytes,
    openBytes,
    seal: (plain) => sealBytes(Buffer.from(plain, 'utf8')),
    open: (sealed) => openBytes(sealed).toString('utf8'),
    index: (domain, value) => index(`${domain}\u0000${value}`),
    tokenHash: (token) => session(token),
  }
}

/** First six and last four of an id, for finding by what a person remembers of it. */
export const endsOf = (residentId: string): string => residentId.slice(0, 6) + residentId.slice(-4)
