import { caseCitizenRoutes, caseDraftRoutes } from './cases-citizen.ts'
import { caseDecisionRoutes, caseNoticeRoutes } from './cases-decision.ts'
import { casePageRoutes } from './cases-page.ts'
import { casesReadRoutes } from './cases-reads.ts'
import { caseIntakeRoutes, caseInvestigationRoutes } from './cases-steps.ts'
import { caseWorkRoutes } from './cases-work.ts'

/** Routes of the domain `cases`: applications on their way from the family to the decision. */
export const casesRoutes = {
  ...caseWorkRoutes,
  ...casesReadRoutes,
  ...casePageRoutes,
  ...caseIntakeRoutes,
  ...caseInvestigationRoutes,
  ...caseNoticeRoutes,
  ...caseDecisionRoutes,
  ...caseDraftRoutes,
  ...caseCitizenRoutes,
}
