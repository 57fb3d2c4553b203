import { type VerificationReport, verificationRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import type { Actor } from '../../platform/authz/actor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { renderPdf } from '../../platform/documents/render-pdf.ts'
import { type AuditNote, readCase } from '../../platform/use-case/use-case.ts'
import { divisionNames } from '../org/index.ts'
import { readOrder, readReport } from './orders.queries.ts'
import { verificationPermissions } from './permissions.ts'
import { reportDocument } from './report-document.ts'
import { namesFor } from './shown-names.ts'

interface Looking {
  readonly db: ReadDb
  readonly actor: Actor
  readonly input: { readonly county: string; readonly id: string }
  requireArea(area: string): void
  note(entry: AuditNote): void
}

const reportInArea = async ({
  db,
  actor,
  input,
  requireArea,
  note,
}: Looking): Promise<VerificationReport> => {
  const { county, id } = input
  const order = await readOrder(db, county, id)
  if (!order) throw new AppError(404, 'record.not-found')
  requireArea(order.village)
  note({
    householdId: order.householdId,
    subject: { kind: 'check-order', id },
    purpose: order.purpose,
  })
  const report = await readReport(db, county, id)
  if (!report) throw new AppError(409, 'verification.report-not-ready')
  const shownName = namesFor(actor)
  return {
    ...report,
    members: report.members.map((member) => ({ ...member, name: shownName(member.name) })),
  }
}

export const showReport = readCase(
  verificationRoutes.showReport,
  { permission: verificationPermissions.showReport },
  reportInArea,
)

/** The same report on paper, made from what was stored: a reprint says what the first print said. */
export const printReport = readCase(
  verificationRoutes.printReport,
  { permission: verificationPermissions.printReport },
  async (context) => {
    const report = await reportInArea(context)
    const { county, village } = report
    const area = `${county}000000`
    const names = await divisionNames(context.db, [area, village])
    const bytes = await renderPdf(
      'verification-report',
      reportDocument(report, context.input.language, {
        county: names.get(area) ?? county,
        village: names.get(village) ?? village,
      }),
    )
    return {
      mediaType: 'application/pdf',
      name: `${report.number}-${report.revision}.pdf`,
      bytes: new Uint8Array(bytes),
    }
  },
)
