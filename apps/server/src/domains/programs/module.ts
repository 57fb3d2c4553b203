import { programsRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import type { DomainModule } from '../../platform/use-case/domain-module.ts'
import { exportDraftSheet, importDraftSheet } from './draft-sheet.ts'
import { exportSimulation } from './export-simulation.ts'
import { discardDraft, returnDraft, submitDraft } from './hand-over-draft.ts'
import { programsJobs } from './jobs.ts'
import { listDrafts } from './list-drafts.ts'
import { listPacks } from './list-packs.ts'
import { listPublications } from './list-publications.ts'
import { listScenarios } from './list-scenarios.ts'
import { openDraft } from './open-draft.ts'
import { publishDraft, withdrawPublication } from './publish-draft.ts'
import { readDraft, readDraftLaw } from './read-draft.ts'
import { readLaw } from './read-law.ts'
import { readPolicy } from './read-policy.ts'
import { listSimulations, readSimulation } from './read-simulations.ts'
import { saveDraft } from './save-draft.ts'
import { startSimulation } from './start-simulation.ts'

export const programsModule: DomainModule = {
  name: 'programs',
  bindings: [
    bind(programsRoutes.readPolicy, readPolicy),
    bind(programsRoutes.listPacks, listPacks),
    bind(programsRoutes.readLaw, readLaw),
    bind(programsRoutes.listScenarios, listScenarios),
    bind(programsRoutes.listDrafts, listDrafts),
    bind(programsRoutes.openDraft, openDraft),
    bind(programsRoutes.readDraft, readDraft),
    bind(programsRoutes.readDraftLaw, readDraftLaw),
    bind(programsRoutes.saveDraft, saveDraft),
    bind(programsRoutes.exportDraftSheet, exportDraftSheet),
    bind(programsRoutes.importDraftSheet, importDraftSheet),
    bind(programsRoutes.submitDraft, submitDraft),
    bind(programsRoutes.returnDraft, returnDraft),
    bind(programsRoutes.discardDraft, discardDraft),
    bind(programsRoutes.publishDraft, publishDraft),
    bind(programsRoutes.startSimulation, startSimulation),
    bind(programsRoutes.listSimulations, listSimulations),
    bind(programsRoutes.readSimulation, readSimulation),
    bind(programsRoutes.exportSimulation, exportSimulation),
    bind(programsRoutes.listPublications, listPublications),
    bind(programsRoutes.withdrawPublication, withdrawPublication),
  ],
  jobs: programsJobs,
}
