import { permissions } from '../../platform/authz/permission.ts'

export const programsPermissions = permissions('programs', {
  /** The law is public (L1 §6, PIPL §24: explanation of automated decisions). */
  readPolicy: { anyone: true },
  /** Everybody at work may read the whole law, of every place: it is public (L1 §6). */
  listPacks: { staff: true },
  readLaw: { staff: true },
  listScenarios: { staff: true },
})
