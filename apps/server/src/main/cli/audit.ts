import { type OpenRecords, openRecords } from '../../app/open-records.ts'
import { type LedgerReport, verifyLedger } from '../../domains/benefits/index.ts'
import { recordAudit } from '../../platform/audit/audit.ts'
import { type AuditFault, type AuditVerdict, verifyAudit } from '../../platform/audit/verify.ts'

interface Io {
  out(line: string): void
  err(line: string): void
}

const FAULTS: Readonly<Record<AuditFault, string>> = {
  'rows-unsealed': 'rows stand in a sealed time without a seal',
  'rows-missing': 'rows are missing',
  'rows-added': 'rows were added',
  'content-changed': 'a row or the seal was changed',
  'chain-broken': 'a seal before this one was taken out or changed',
}

const sayAudit = ({ broken, rows, seals, tail, lastSeal }: AuditVerdict): string[] => {
  if (broken) {
    const { county, minute, fault } = broken
    return [`audit: broken at county ${county}, minute ${minute.toISOString()}: ${FAULTS[fault]}`]
  }
  return [
    `audit: ok, ${rows} rows in ${seals} seals${lastSeal ? `, the last of ${lastSeal.toISOString()}` : ''}`,
    tail.since
      ? `audit: ${tail.rows} rows since ${tail.since.toISOString()} are not sealed yet`
      : 'audit: no unsealed rows',
  ]
}

const sayLedger = (report: LedgerReport): string => {
  if (report.ok) return `ledger: ok, ${report.transfers} transfers, ${report.checks} checks`
  const { check, county, subject, expected, found } = report.broken
  return `ledger: broken at county ${county}, ${check} ${subject}: expected ${expected}, found ${found}`
}

/**
 * `songtan audit verify`: the audit chain and the ledger; the first broken place of each, and the unsealed tail.
 * @returns 0 when both are sound, 1 when one is broken, 2 for wrong use
 */
export const run = async (
  args: readonly string[],
  io: Io,
  open: () => Promise<OpenRecords> = openRecords,
): Promise<number> => {
  if (args.length !== 1 || args[0] !== 'verify') {
    io.err('usage: songtan audit verify')
    return 2
  }
  const { db, cipher, clock, actor, close } = await open()
  try {
    const audit = await verifyAudit(db, cipher)
    for (const line of sayAudit(audit)) io.out(line)
    const ledger = await verifyLedger(db)
    io.out(sayLedger(ledger))
    const sound = audit.broken === undefined && ledger.ok
    const entry = { county: '000000', action: 'audit.verify', outcome: 'looked' as const, details: { sound } }
    await recordAudit(db, clock, actor, entry)
    return sound ? 0 : 1
  } finally {
    await close()
  }
}
