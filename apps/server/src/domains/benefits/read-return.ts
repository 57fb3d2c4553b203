import { benefitsRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { sm3 } from '../../platform/crypto/cipher.ts'
import type { Call } from '../../platform/use-case/use-case.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { holdBankFile, readBankFile, showBankFile } from './bank-file.queries.ts'
import { countyArea } from './county-area.ts'
import { matchReturn, type ReturnResult } from './domain/match-return.ts'
import { fileReturned } from './events.ts'
import { type HeldRun, holdRun } from './hold-run.ts'
import { may } from './permissions.ts'
import { type Posting, postingOf } from './posting.ts'
import { readReturnFile } from './read-return-file.ts'
import { isSettled, overtakenSubjects, recordResults, sentLines } from './return.repo.ts'
import { settleSubject } from './settle-subject.ts'
import { staffIdOf } from './staff-id.ts'
import { payReturned } from './transfer.repo.ts'

const uploadedBytes = ({ upload }: Call): Buffer => {
  if (!upload || upload.bytes.length === 0) throw new AppError(422, 'file.empty', { field: 'file' })
  return upload.bytes
}

const post = async (
  posting: Posting,
  run: HeldRun,
  fileId: string,
  results: readonly ReturnResult[],
): Promise<void> => {
  const { tx, county } = posting
  await recordResults(posting, fileId, results)
  await payReturned(posting, fileId, run.program)
  for (const subject of await overtakenSubjects(posting, fileId))
    await settleSubject(posting, run.book, subject, 'payment-failed')
  const state = (await isSettled(posting, run.id)) ? 'settled' : 'returned'
  await tx
    .updateTable('benefits.run')
    .set((eb) => ({ state, version: eb('version', '+', 1) }))
    .where('county', '=', county)
    .where('id', '=', run.id)
    .execute()
}

/**
 * Reads a return file (回盘). What was paid is posted, what failed stays payable and goes again only after its
 * account was recorded anew. The same file a second time changes nothing and gets the same answer.
 */
export const readReturn = writeCase(
  benefitsRoutes.readReturn,
  { permission: may.readReturn },
  async (context) => {
    const { tx, input, now, today, actor, call, emit, requireArea, note } = context
    const { county, id } = input
    requireArea(countyArea(county))
    const bytes = uploadedBytes(call)
    const returnChecksum = sm3(bytes)
    const before = await holdBankFile(tx, county, id)
    note({ subject: { kind: 'bank-file', id } })
    if (before.returnChecksum === returnChecksum) return showBankFile(before)
    if (before.returnChecksum !== null) throw new AppError(409, 'benefits.return.already')
    const run = await holdRun(tx, county, before.runId, 'read-return')
    const results = matchReturn(readReturnFile(bytes), await sentLines(tx, county, id))
    const paid = results.filter(({ result }) => result === 'paid').length
    await tx
      .updateTable('benefits.bank_file')
      .set({
        returnedAt: now,
        returnedBy: staffIdOf(actor),
        returnChecksum,
        paid,
        failed: results.length - paid,
      })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute()
    await post(postingOf(context, county), run, id, results)
    await emit(fileReturned, { county, subject: id }, { fileId: id, day: today })
    return showBankFile(await readBankFile(tx, county, id))
  },
)
