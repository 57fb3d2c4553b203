import { casesRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { dueOf } from './domain/clock.ts'
import { terminationLetter } from './domain/letter.ts'
import { issueLetter, letterCase } from './letters.repo.ts'
import { casesPermissions } from './permissions.ts'
import { takeDownAll } from './take-down-notice.ts'
import { finishStep, takeCase } from './take-step.ts'
import { tellFamily } from './tell-family.ts'

/** Ends the procedure because the family refuses to cooperate without reason (L2 §29), and tells it in writing. */
export const terminate = writeCase(
  casesRoutes.terminate,
  { permission: casesPermissions.terminate },
  async (context) => {
    const { tx, input, actor, now, today, newId } = context
    const taken = await takeCase(context, 'terminate')
    const { terms, calendar } = taken.clock
    await takeDownAll(tx, taken.file, { actor, at: now, newId })
    const content = terminationLetter(await letterCase(context.tx, taken.file), input.reason, terms)
    const dueOn = dueOf(terms['refusal-letter'], today, calendar).day
    await issueLetter(context, taken.file, { kind: 'termination', content, dueOn })
    await tellFamily(context, taken.file, 'decided')
    return finishStep(context, taken, { note: input.reason })
  },
)
