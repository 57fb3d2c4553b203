import type { CaseAction, PostKind } from '@songtan/contract'
import { permissions } from '../../platform/authz/permission.ts'
import { TRANSITIONS } from './domain/transitions.ts'

const rowsOf = (actions: readonly CaseAction[]) => TRANSITIONS.filter((row) => actions.includes(row.action))

/** Posts that the table of transitions names for these actions, in any state. */
const byPost = (...actions: CaseAction[]): { posts: readonly PostKind[] } => ({
  posts: [...new Set(rowsOf(actions).flatMap((row) => row.posts))],
})

const READERS = [
  'village-assistant',
  'town-clerk',
  'town-approver',
  'county-examiner',
  'county-approver',
  'verification-officer',
  'supervisor',
  'auditor',
] as const satisfies readonly PostKind[]

/** Those who work on it: a letter shows the family's name in clear. */
const WORKERS = READERS.filter((post) => post !== 'supervisor' && post !== 'auditor')

const family = { citizen: true } as const

/** Who may do what with applications: steps as the table of transitions says, looks as listed here. */
export const casesPermissions = permissions('cases', {
  listWork: { posts: READERS },
  countWork: { posts: READERS },
  listWorkByTown: { posts: ['town-approver', 'county-examiner', 'county-approver', 'supervisor', 'auditor'] },
  listWorkChanges: { posts: READERS },
  countWorkChanges: { posts: READERS },
  findByNumber: { posts: READERS },
  listLetters: { posts: READERS },
  showCase: { posts: READERS },
  readPackage: { posts: READERS },
  readTrace: { posts: READERS },
  previewLetter: { posts: WORKERS },
  compareWithPrevious: { posts: READERS },
  listFamilyCases: { posts: READERS },
  readAttachment: { posts: READERS },
  printLetter: { posts: READERS },
  listNotices: { posts: READERS },
  recomputeDecision: { posts: ['county-examiner', 'county-approver', 'supervisor', 'auditor'] },
  listPublicNotices: { anyone: true },

  fileApplication: byPost('file-application'),
  requestSupplement: byPost('request-supplement'),
  supply: byPost('supply'),
  accept: byPost('accept'),
  registerCloseRelative: byPost('register-close-relative'),
  withdraw: byPost('withdraw'),
  addAttachment: { posts: ['village-assistant', 'town-clerk', 'county-examiner', 'verification-officer'] },
  startInvestigation: byPost('start-investigation'),
  recordPaperEvidence: byPost('record-paper-evidence'),
  recordSurvey: byPost('record-survey'),
  recordCountyVisit: byPost('county-visit'),
  signSurvey: byPost('sign-survey'),
  signSurveyForFamily: byPost('sign-survey-family'),
  assess: byPost('assess'),
  formPrelim: byPost('form-prelim'),
  postNotice: byPost('post-notice'),
  recordObjection: byPost('object'),
  resolveObjection: byPost('resolve-objection'),
  extendTerm: byPost('extend-term'),
  sendToCounty: byPost('send-to-county'),
  returnToTown: byPost('return-to-town'),
  decide: byPost('confirm', 'refuse'),
  deliverLetter: byPost('deliver-letter'),
  terminate: byPost('terminate'),

  listDrafts: family,
  createDraft: family,
  saveDraft: family,
  readDraft: family,
  deleteDraft: family,
  fileMyApplication: family,
  listMyApplications: family,
  showMyApplication: family,
  addMyAttachment: family,
  readMyAttachment: family,
  supplyMyPapers: family,
  signMySurvey: family,
  withdrawMyApplication: family,
  printMyLetter: family,
})
