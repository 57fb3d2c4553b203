import { verificationRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { askAgain } from './ask-again.ts'
import { inviteMember } from './invite-member.ts'
import { listOrders } from './list-orders.ts'
import { listSources } from './list-sources.ts'
import { openAuthorisationCase } from './open-authorisation.ts'
import { orderChecksCase } from './order-checks.ts'
import { readPaper } from './read-paper.ts'
import { recordPaper } from './record-paper.ts'
import { revokeAuthorisation } from './revoke-authorisation.ts'
import { listAuthorisations, showAuthorisation } from './show-authorisation.ts'
import { showOrder } from './show-order.ts'
import { printReport, showReport } from './show-report.ts'

export const staffBindings = [
  bind(verificationRoutes.listSources, listSources),
  bind(verificationRoutes.openAuthorisation, openAuthorisationCase),
  bind(verificationRoutes.listAuthorisations, listAuthorisations),
  bind(verificationRoutes.showAuthorisation, showAuthorisation),
  bind(verificationRoutes.recordPaper, recordPaper),
  bind(verificationRoutes.readPaper, readPaper),
  bind(verificationRoutes.inviteMember, inviteMember),
  bind(verificationRoutes.revokeAuthorisation, revokeAuthorisation),
  bind(verificationRoutes.orderChecks, orderChecksCase),
  bind(verificationRoutes.listOrders, listOrders),
  bind(verificationRoutes.showOrder, showOrder),
  bind(verificationRoutes.askAgain, askAgain),
  bind(verificationRoutes.showReport, showReport),
  bind(verificationRoutes.printReport, printReport),
]
