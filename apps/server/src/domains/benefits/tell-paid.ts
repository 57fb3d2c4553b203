import { mobilePhone, monthOf, plainDate } from '@songtan/kernel'
import type { z } from 'zod'
import { sm3 } from '../../platform/crypto/cipher.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Delivery } from '../../platform/events/event.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { sendMessage } from '../access/index.ts'
import type { fileReturned } from './events.ts'

/** One plain sentence for a locked screen: no amount, no programme, no name. */
const PAID = '【送炭】您家的救助金已发放，请查收。可登录查看。'

/** The families that a file paid whose head has a phone; a family without any asks at the town. */
const paidFamilies = (db: ReadDb, county: string, fileId: string) =>
  db
    .selectFrom('benefits.bank_file_line as f')
    .innerJoin('benefits.line as l', (join) =>
      join.onRef('l.county', '=', 'f.county').onRef('l.id', '=', 'f.lineId'),
    )
    .innerJoin('registry.household as h', (join) =>
      join.onRef('h.county', '=', 'l.county').onRef('h.id', '=', 'l.householdId'),
    )
    .innerJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'h.county').onRef('p.id', '=', 'h.headId'),
    )
    .select(['h.id as householdId', 'p.phoneSealed'])
    .distinctOn('h.id')
    .where('f.county', '=', county)
    .where('f.fileId', '=', fileId)
    .where('f.result', '=', 'paid')
    .where('p.phoneSealed', 'is not', null)
    .orderBy('h.id')
    .execute()

/** The same for the same words, in the shape of an id. */
const idOf = (words: string): string =>
  sm3(words).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')

/**
 * Tells each family once a month that money has come, however many lines, programmes or files paid it: the id of the
 * message is made of family and month, so that an event that is seen twice, or two files at once, tell it once.
 */
export const tellPaid = async (
  { county, payload }: Delivery<z.output<typeof fileReturned.payload>>,
  services: Services,
): Promise<void> => {
  const { db, cipher } = services
  const month = monthOf(plainDate(payload.day))
  for (const { householdId, phoneSealed } of await paidFamilies(db, county, payload.fileId)) {
    if (phoneSealed === null) continue
    const phone = mobilePhone(cipher.open(phoneSealed))
    const id = idOf(`paid ${county} ${householdId} ${month}`)
    await db.transaction().execute((tx) => sendMessage(tx, services, { id, phone, text: PAID, kind: 'news' }))
  }
}
