import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '@songtan/kernel'
import type { Clock } from '../clock/clock.ts'
import { type Cipher, sm3 } from '../crypto/cipher.ts'
import type { ReadDb, Tx } from '../db/db.ts'

/** Papers and photos: types that a scanner or a phone makes, told by their first bytes, never by name. */
const SIGNATURES: readonly { readonly mediaType: string; readonly starts: readonly number[] }[] = [
  { mediaType: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]

export const MAX_FILE_BYTES = 8 * 1024 * 1024

export interface StoredFile {
  readonly id: string
  readonly mediaType: string
  readonly size: number
  readonly name: string
}

export interface FileStore {
  /** @throws AppError 413 `file.too-large` | 415 `file.type` | 422 `file.empty` */
  save(
    tx: Tx,
    file: { readonly county: string; readonly name: string; readonly bytes: Buffer; readonly by: string },
  ): Promise<StoredFile>
  /** @throws AppError 404 `record.not-found` */
  read(db: ReadDb, county: string, id: string): Promise<StoredFile & { readonly bytes: Buffer }>
}

const mediaTypeOf = (bytes: Buffer): string | undefined =>
  SIGNATURES.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte))?.mediaType

/** What people called it, for showing only: no path, no control characters, at most 80 characters. */
const shownName = (name: string): string =>
  [...(name.split(/[/\\]/).at(-1) ?? '')]
    .filter((c) => c >= ' ' && c !== '\u007f')
    .join('')
    .slice(0, 80) || 'file'

/** Bytes lie sealed under `files/<county>/<id>`, so a path never holds anything a person typed. */
export const makeFileStore = (dataFolder: string, cipher: Cipher, clock: Clock): FileStore => {
  const placeOf = (county: string, id: string) => path.join(dataFolder, 'files', county, id)
  return {
    save: async (tx, { county, name, bytes, by }) => {
      if (bytes.length === 0) throw new AppError(422, 'file.empty', { field: 'file' })
      if (bytes.length > MAX_FILE_BYTES)
        throw new AppError(413, 'file.too-large', { field: 'file', params: { limit: MAX_FILE_BYTES } })
      const mediaType = mediaTypeOf(bytes)
      if (!mediaType) throw new AppError(415, 'file.type', { field: 'file' })
      const id = clock.newId()
      const file = { id, mediaType, size: bytes.length, name: shownName(name) }
      await mkdir(path.dirname(placeOf(county, id)), { recursive: true, mode: 0o700 })
      await writeFile(placeOf(county, id), cipher.sealBytes(bytes), { mode: 0o600, flag: 'wx', flush: true })
      await tx
        .insertInto('platform.file')
        .values({ county, ...file, sm3: sm3(bytes), createdBy: by, createdAt: clock.now() })
        .execute()
      return file
    },
    read: async (db, county, id) => {
      const row = await db
        .selectFrom('platform.file')
        .select(['id', 'mediaType', 'size', 'name'])
        .where('county', '=', county)
        .where('id', '=', id)
        .executeTakeFirst()
      if (!row) throw new AppError(404, 'record.not-found')
      return { ...row, bytes: cipher.openBytes(await readFile(placeOf(county, id))) }
    },
  }
}
