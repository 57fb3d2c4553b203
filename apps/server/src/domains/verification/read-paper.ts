import { verificationRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { authorisationInArea } from './authorisation-access.ts'
import { verificationPermissions } from './permissions.ts'

/** The scanned form of an authorisation; a file that is not of this form does not exist here. */
export const readPaper = readCase(
  verificationRoutes.readPaper,
  { permission: verificationPermissions.readPaper },
  async ({ db, input, today, requireArea, note, services }) => {
    const { authorisation } = await authorisationInArea(db, { input, today, requireArea })
    if (!authorisation.members.some(({ fileId }) => fileId === input.fileId))
      throw new AppError(404, 'record.not-found')
    note({ householdId: authorisation.householdId, subject: { kind: 'file', id: input.fileId } })
    const { mediaType, name, bytes } = await services.files.read(db, input.county, input.fileId)
    return { mediaType, name, bytes: new Uint8Array(bytes) }
  },
)
