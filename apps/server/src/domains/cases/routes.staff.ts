import { casesRoutes as routes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { accept } from './accept.ts'
import { assess } from './assess.ts'
import { addAttachment, readAttachment } from './attachments.ts'
import { compareWithPrevious } from './compare-with-previous.ts'
import { countWork } from './count-work.ts'
import { countWorkChanges } from './count-work-changes.ts'
import { decide } from './decide.ts'
import { deliverLetter } from './deliver-letter.ts'
import { extendTerm } from './extend-term.ts'
import { listFamilyCases } from './family-cases.ts'
import { fileApplication } from './file-application.ts'
import { findByNumber } from './find-by-number.ts'
import { formPrelim } from './form-prelim.ts'
import { returnToTown, sendToCounty } from './hand-over.ts'
import { listLetters } from './list-letters.ts'
import { listWork } from './list-work.ts'
import { listWorkByTown } from './list-work-by-town.ts'
import { listWorkChanges } from './list-work-changes.ts'
import { listNotices } from './notices.ts'
import { recordObjection, resolveObjection } from './objections.ts'
import { postNotice } from './post-notice.ts'
import { previewLetter } from './preview-letter.ts'
import { printLetter } from './print-letter.ts'
import { readPackage } from './read-package.ts'
import { readTrace } from './read-trace.ts'
import { recomputeDecision } from './recompute-decision.ts'
import { recordPaperEvidence } from './record-paper-evidence.ts'
import { recordCountyVisit, recordSurvey } from './record-survey.ts'
import { registerCloseRelative } from './register-close-relative.ts'
import { requestSupplement } from './request-supplement.ts'
import { showCase } from './show-case.ts'
import { signSurvey } from './sign-survey.ts'
import { signSurveyForFamily } from './sign-survey-family.ts'
import { startInvestigation } from './start-investigation.ts'
import { supply } from './supply.ts'
import { terminate } from './terminate.ts'
import { withdraw } from './withdraw.ts'

export const staffBindings = [
  bind(routes.listWork, listWork),
  bind(routes.countWork, countWork),
  bind(routes.listWorkByTown, listWorkByTown),
  bind(routes.listWorkChanges, listWorkChanges),
  bind(routes.findByNumber, findByNumber),
  bind(routes.countWorkChanges, countWorkChanges),
  bind(routes.listLetters, listLetters),
  bind(routes.showCase, showCase),
  bind(routes.readPackage, readPackage),
  bind(routes.readTrace, readTrace),
  bind(routes.previewLetter, previewLetter),
  bind(routes.compareWithPrevious, compareWithPrevious),
  bind(routes.listFamilyCases, listFamilyCases),
  bind(routes.readAttachment, readAttachment),
  bind(routes.printLetter, printLetter),
  bind(routes.listNotices, listNotices),
  bind(routes.recomputeDecision, recomputeDecision),
  bind(routes.fileApplication, fileApplication),
  bind(routes.requestSupplement, requestSupplement),
  bind(routes.supply, supply),
  bind(routes.accept, accept),
  bind(routes.registerCloseRelative, registerCloseRelative),
  bind(routes.withdraw, withdraw),
  bind(routes.addAttachment, addAttachment),
  bind(routes.startInvestigation, startInvestigation),
  bind(routes.recordPaperEvidence, recordPaperEvidence),
  bind(routes.recordSurvey, recordSurvey),
  bind(routes.recordCountyVisit, recordCountyVisit),
  bind(routes.signSurvey, signSurvey),
  bind(routes.signSurveyForFamily, signSurveyForFamily),
  bind(routes.assess, assess),
  bind(routes.formPrelim, formPrelim),
  bind(routes.postNotice, postNotice),
  bind(routes.recordObjection, recordObjection),
  bind(routes.resolveObjection, resolveObjection),
  bind(routes.extendTerm, extendTerm),
  bind(routes.sendToCounty, sendToCounty),
  bind(routes.returnToTown, returnToTown),
  bind(routes.decide, decide),
  bind(routes.deliverLetter, deliverLetter),
  bind(routes.terminate, terminate),
]
