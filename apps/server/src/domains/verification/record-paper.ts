import { verificationRoutes } from '@songtan/contract'
import { AppError, divisionCode, isWithin } from '@songtan/kernel'
import { type Upload, writeCase } from '../../platform/use-case/use-case.ts'
import { heldPosts } from '../org/index.ts'
import { type Acting, refOf } from './acting.ts'
import { authorisationInArea } from './authorisation-access.ts'
import { completeAuthorisation, lockAuthorisation } from './complete-authorisation.ts'
import { signatureLine } from './guardian.ts'
import { verificationPermissions } from './permissions.ts'

/** Two of staff stand by a paper form (policy-reference §5.3); both work here and are two persons. */
const requireWitness = async ({ tx, actor, today }: Acting, witnessId: string, village: string) => {
  const posts = await heldPosts(tx, witnessId, today)
  const here = posts.some(({ area }) => isWithin(divisionCode(village), area))
  if (witnessId === actor.id || !here)
    throw new AppError(422, 'verification.witness-not-other', { field: 'witnessId' })
}

const requireUpload = (upload: Upload | undefined): Upload => {
  if (!upload) throw new AppError(422, 'file.empty', { field: 'file' })
  return upload
}

/** Records what members signed on a scanned form (核对授权书 on paper, L1 §58). */
export const recordPaper = writeCase(
  verificationRoutes.recordPaper,
  { permission: verificationPermissions.recordPaper },
  async ({ input, requireArea, note, call, ...acting }) => {
    const { county, id, signatures, witnessId, version } = input
    const { family } = await authorisationInArea(acting.tx, { input, today: acting.today, requireArea })
    const authorisation = await lockAuthorisation(acting, county, id)
    if (authorisation.version !== version) throw new AppError(409, 'record.changed')
    await requireWitness(acting, witnessId, family.village)
    const upload = requireUpload(call.upload)
    const lines = signatures.map((given) => ({ given, line: signatureLine(authorisation, given) }))
    const file = await acting.services.files.save(acting.tx, { county, ...upload, by: refOf(acting) })
    for (const { given, line } of lines) {
      await acting.tx
        .updateTable('verification.authorisation_member')
        .set({
          method: 'paper',
          guardianId: given.guardianId ?? null,
          guardianName: given.guardianName ?? null,
          fileId: file.id,
          witnessA: acting.actor.id,
          witnessB: witnessId,
          signedAt: acting.now,
        })
        .where('county', '=', county)
        .where('authorisationId', '=', id)
        .where('personId', '=', line.personId)
        .execute()
    }
    note({ householdId: family.householdId, subject: { kind: 'authorisation', id } })
    const done = await completeAuthorisation(acting, authorisation)
    return { id, version: done.version }
  },
)
