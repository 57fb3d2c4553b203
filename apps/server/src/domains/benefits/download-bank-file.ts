import { benefitsRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { readBankFile } from './bank-file.queries.ts'
import { makeFileBytes } from './bank-file.repo.ts'
import { countyArea } from './county-area.ts'
import { may } from './permissions.ts'

/** Makes the bank file again from its lines; only the bytes that the bank was told leave the house. */
export const downloadBankFile = readCase(
  benefitsRoutes.downloadBankFile,
  { permission: may.downloadBankFile },
  async ({ db, input, services, requireArea, note }) => {
    const { county, id, purpose } = input
    requireArea(countyArea(county))
    note({ subject: { kind: 'bank-file', id }, purpose })
    const file = await readBankFile(db, county, id)
    const { bytes, checksum } = await makeFileBytes(db, services.cipher, county, id)
    if (checksum !== file.checksum) throw new AppError(409, 'benefits.bank-file.altered')
    return { mediaType: 'text/csv; charset=utf-8', name: file.name, bytes }
  },
)
