import { accessRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { listAudit } from './list-audit.ts'

export const auditBindings = [bind(accessRoutes.listAudit, listAudit)]
