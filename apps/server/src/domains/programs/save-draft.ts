import { programsRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { draftLaw, showProblem } from './draft-law.ts'
import { keptDraft, takeStep } from './drafts.repo.ts'
import { programsPermissions } from './permissions.ts'

/** Keeps what was written, right or not: nothing entered is lost, and what is wrong is told with its line. */
export const saveDraft = writeCase(
  programsRoutes.saveDraft,
  { permission: programsPermissions.saveDraft },
  async (context) => {
    const { tx, input, note, services } = context
    const draft = await keptDraft(tx, input.id, context)
    const { title, text, version } = input
    const from = plainDate(input.from)
    const after = await takeStep(context, draft, { done: 'save', version }, { title, text, from })
    const { problems } = draftLaw(await services.policies.current(tx), { ...draft, text, from })
    note({ subject: { kind: 'policy-draft', id: draft.id }, details: { problems: problems.length } })
    return { version: after, problems: problems.map(showProblem) }
  },
)
