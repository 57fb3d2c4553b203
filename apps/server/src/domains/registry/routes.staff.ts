import { registryRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { addMember } from './add-member.ts'
import { answerCorrection } from './answer-correction.ts'
import { changeHead } from './change-head.ts'
import { closeFamily } from './close-family.ts'
import { correctPerson } from './correct-person.ts'
import { correction } from './correction.ts'
import { decideDuplicate } from './decide-duplicate.ts'
import { endMembership } from './end-membership.ts'
import { exportFamilies } from './export-families.ts'
import { family } from './family-page.ts'
import { listCorrections } from './list-corrections.ts'
import { listDuplicates } from './list-duplicates.ts'
import { mergeFamilies } from './merge-families.ts'
import { moveFamily } from './move-family.ts'
import { nameAgent } from './name-agent.ts'
import { openHousehold } from './open-household.ts'
import { payeeAccount } from './payee-account.ts'
import { recordDeath } from './record-death.ts'
import { recordFacts } from './record-facts.ts'
import { reveal } from './reveal-value.ts'
import { searchFamilies } from './search-families.ts'
import { setAccount } from './set-account.ts'
import { splitFamily } from './split-family.ts'
import { undoDuplicate } from './undo-duplicate.ts'

export const registryStaffBindings = [
  bind(registryRoutes.searchFamilies, searchFamilies),
  bind(registryRoutes.exportFamilies, exportFamilies),
  bind(registryRoutes.family, family),
  bind(registryRoutes.reveal, reveal),
  bind(registryRoutes.payeeAccount, payeeAccount),
  bind(registryRoutes.openHousehold, openHousehold),
  bind(registryRoutes.addMember, addMember),
  bind(registryRoutes.endMembership, endMembership),
  bind(registryRoutes.changeHead, changeHead),
  bind(registryRoutes.splitFamily, splitFamily),
  bind(registryRoutes.mergeFamilies, mergeFamilies),
  bind(registryRoutes.moveFamily, moveFamily),
  bind(registryRoutes.closeFamily, closeFamily),
  bind(registryRoutes.recordFacts, recordFacts),
  bind(registryRoutes.correctPerson, correctPerson),
  bind(registryRoutes.recordDeath, recordDeath),
  bind(registryRoutes.nameAgent, nameAgent),
  bind(registryRoutes.setAccount, setAccount),
  bind(registryRoutes.listDuplicates, listDuplicates),
  bind(registryRoutes.decideDuplicate, decideDuplicate),
  bind(registryRoutes.undoDuplicate, undoDuplicate),
  bind(registryRoutes.listCorrections, listCorrections),
  bind(registryRoutes.correction, correction),
  bind(registryRoutes.answerCorrection, answerCorrection),
]
