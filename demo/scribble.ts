import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const WIDTH = 240
const HEIGHT = 80
const PAPER = 0xff
const INK = 0x22

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

const header = (): Buffer => {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(WIDTH, 0)
  data.writeUInt32BE(HEIGHT, 4)
  // Eight bits of grey a pixel, no interlacing.
  data.writeUInt8(8, 8)
  return data
}

/** A line drawn by hand, as a PNG: the demo's signatures and scanned forms. Another number gives another hand. */
export const scribble = (n: number): Buffer => {
  const rows = Buffer.alloc(HEIGHT * (WIDTH + 1), PAPER)
  for (let y = 0; y < HEIGHT; y += 1) rows[y * (WIDTH + 1)] = 0
  for (let x = 12; x < WIDTH - 12; x += 1) {
    const wave = Math.sin(x / (9 + (n % 7))) * 16 + Math.sin(x / (23 + (n % 5))) * 10
    for (let thick = -1; thick <= 1; thick += 1) {
      const y = Math.round(HEIGHT / 2 + wave) + thick
      rows[y * (WIDTH + 1) + 1 + x] = INK
    }
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header()),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
