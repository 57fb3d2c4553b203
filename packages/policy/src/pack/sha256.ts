/** Round constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const primes = (count: number): number[] => {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1) if (found.every((p) => n % p !== 0)) found.push(n)
  return found
}
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) >>> 0
const K = primes(64).map((p) => fraction(Math.cbrt(p)))
const START = primes(8).map((p) => fraction(Math.sqrt(p)))

const turn = (x: number, n: number): number => (x >>> n) | (x << (32 - n))

const padded = (bytes: Uint8Array): DataView => {
  const size = Math.ceil((bytes.length + 9) / 64) * 64
  const view = new DataView(new ArrayBuffer(size))
  bytes.forEach((b, i) => {
    view.setUint8(i, b)
  })
  view.setUint8(bytes.length, 0x80)
  view.setUint32(size - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(size - 4, bytes.length << 3)
  return view
}

const schedule = (view: DataView, at: number): Uint32Array => {
  const w = new Uint32Array(64)
  for (let t = 0; t < 64; t += 1) {
    if (t < 16) w[t] = view.getUint32(at + t * 4)
    else {
      const a = w[t - 15] ?? 0
      const b = w[t - 2] ?? 0
      const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
      const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
      w[t] = (w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1
    }
  }
  return w
}

const compress = (state: readonly number[], w: Uint32Array): number[] => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t += 1) {
    const t1 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[t] ?? 0) + (w[t] ?? 0)
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) >>> 0, c, b, a, (t1 + t2) >>> 0]
  }
  return [a, b, c, d, e, f, g, h].map((x, i) => (x + (state[i] ?? 0)) >>> 0)
}

/** SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hex digits: the same in a browser as on the server. */
export const sha256 = (text: string): string => {
  const view = padded(new TextEncoder().encode(text))
  let state: number[] = START
  for (let at = 0; at < view.byteLength; at += 64) state = compress(state, schedule(view, at))
  return state.map((x) => x.toString(16).padStart(8, '0')).join('')
}
