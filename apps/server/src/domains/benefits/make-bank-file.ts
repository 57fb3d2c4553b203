import { benefitsRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { bankFilesOf, readBankFile, showBankFile } from './bank-file.queries.ts'
import { addFileLines, fileNameOf, makeFileBytes } from './bank-file.repo.ts'
import { countyArea } from './county-area.ts'
import { holdRun } from './hold-run.ts'
import { may } from './permissions.ts'
import { postingOf } from './posting.ts'
import { staffIdOf } from './staff-id.ts'

/** What is at the bank must come back first: a line may never be under way twice. */
const nextSeq = async (tx: Tx, county: string, runId: string): Promise<number> => {
  const last = await bankFilesOf(tx, county)
    .where('f.runId', '=', runId)
    .orderBy('f.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last && last.returnedAt === null)
    throw new AppError(409, 'benefits.bank-file.at-bank', { params: { seq: last.seq } })
  return (last?.seq ?? 0) + 1
}

/**
 * Makes the next bank file of an approved run (代发文件, L2 §25): all lines at first, afterwards only those that
 * failed and whose account was recorded anew. The lines are stored as told to the bank, with count, sum and SM3.
 */
export const makeBankFile = writeCase(
  benefitsRoutes.makeBankFile,
  { permission: may.makeBankFile },
  async (context) => {
    const { tx, input, now, actor, newId, services, requireArea, note } = context
    const { county, id, version } = input
    requireArea(countyArea(county))
    const run = await holdRun(tx, county, id, 'make-bank-file', version)
    const seq = await nextSeq(tx, county, id)
    const fileId = newId()
    const made = { name: fileNameOf(county, run, seq), madeBy: staffIdOf(actor), madeAt: now }
    await tx
      .insertInto('benefits.bank_file')
      .values({ county, id: fileId, runId: id, seq, ...made, lines: 0, total: 0, checksum: '' })
      .execute()
    const totals = await addFileLines(postingOf(context, county), run, fileId)
    if (totals.lines === 0) throw new AppError(409, 'benefits.bank-file.nothing-to-send')
    const { checksum } = await makeFileBytes(tx, services.cipher, county, fileId)
    await tx
      .updateTable('benefits.bank_file')
      .set({ ...totals, checksum })
      .where('county', '=', county)
      .where('id', '=', fileId)
      .execute()
    await tx
      .updateTable('benefits.run')
      .set((eb) => ({ state: 'sent', version: eb('version', '+', 1) }))
      .where('county', '=', county)
      .where('id', '=', id)
      .execute()
    note({ subject: { kind: 'bank-file', id: fileId }, details: { ...totals, checksum } })
    return showBankFile(await readBankFile(tx, county, fileId))
  },
)
