import { casesRoutes as routes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { addMyAttachment, readMyAttachment } from './attachments.ts'
import { createDraft, deleteDraft, listDrafts, readDraft, saveDraft } from './drafts.ts'
import { fileMyApplication } from './file-my-application.ts'
import { listMyApplications, showMyApplication } from './my-applications.ts'
import { listPublicNotices } from './notices.ts'
import { printMyLetter } from './print-letter.ts'
import { signMySurvey } from './sign-survey-family.ts'
import { supplyMyPapers } from './supply.ts'
import { withdrawMyApplication } from './withdraw.ts'

export const citizenBindings = [
  bind(routes.listPublicNotices, listPublicNotices),
  bind(routes.listDrafts, listDrafts),
  bind(routes.createDraft, createDraft),
  bind(routes.saveDraft, saveDraft),
  bind(routes.readDraft, readDraft),
  bind(routes.deleteDraft, deleteDraft),
  bind(routes.fileMyApplication, fileMyApplication),
  bind(routes.listMyApplications, listMyApplications),
  bind(routes.showMyApplication, showMyApplication),
  bind(routes.addMyAttachment, addMyAttachment),
  bind(routes.readMyAttachment, readMyAttachment),
  bind(routes.supplyMyPapers, supplyMyPapers),
  bind(routes.signMySurvey, signMySurvey),
  bind(routes.withdrawMyApplication, withdrawMyApplication),
  bind(routes.printMyLetter, printMyLetter),
]
