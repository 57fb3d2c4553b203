import type { PostKind } from '@songtan/contract'
import { permissions } from '../../platform/authz/permission.ts'

/** Posts that see the families of their area by name, with ids and phones masked. */
const WORKERS = [
  'village-assistant',
  'town-clerk',
  'town-approver',
  'county-examiner',
  'county-approver',
  'verification-officer',
] as const satisfies readonly PostKind[]

/** Posts that see the same with masked names. */
const WATCHERS = ['supervisor', 'auditor'] as const satisfies readonly PostKind[]

const WRITERS = ['town-clerk', 'county-examiner'] as const satisfies readonly PostKind[]
/** Posts that answer for what families were told of their data; what families wrote is for them alone. */
const ANSWERABLE = ['town-clerk', 'town-approver', 'county-examiner', 'county-approver'] as const
const READERS = [...WORKERS, ...WATCHERS] as const

/** Who may do what with families; see little first (PIPL §6, §34). */
export const registryPermissions = permissions('registry', {
  searchFamilies: { posts: READERS },
  family: { posts: READERS },
  exportFamilies: {
    posts: ['town-clerk', 'town-approver', 'county-examiner', 'county-approver', ...WATCHERS],
  },
  reveal: {
    posts: ['town-clerk', 'town-approver', 'county-examiner', 'county-approver', 'verification-officer'],
  },
  payeeAccount: { posts: [...READERS, 'finance-clerk', 'finance-approver'] },
  seeNames: { posts: WORKERS, operator: true, system: true },
  openHousehold: { posts: WRITERS },
  addMember: { posts: WRITERS },
  endMembership: { posts: WRITERS },
  changeHead: { posts: WRITERS },
  splitFamily: { posts: WRITERS },
  mergeFamilies: { posts: WRITERS },
  moveFamily: { posts: WRITERS },
  closeFamily: { posts: WRITERS },
  recordFacts: { posts: WRITERS },
  correctPerson: { posts: WRITERS },
  recordDeath: { posts: WRITERS },
  nameAgent: { posts: WRITERS },
  setAccount: { posts: WRITERS },
  listDuplicates: { posts: ['county-examiner', 'county-approver', ...WATCHERS] },
  decideDuplicate: { posts: ['county-examiner'] },
  undoDuplicate: { posts: ['county-examiner'] },
  listCorrections: { posts: ANSWERABLE },
  correction: { posts: ANSWERABLE },
  answerCorrection: { posts: WRITERS },
  askCorrection: { citizen: true },
  myCorrections: { citizen: true },
  myFamilies: { citizen: true },
  myFamily: { citizen: true },
  whoLooked: { citizen: true },
})
