import { casesRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { dueOf } from './domain/clock.ts'
import { supplementLetter } from './domain/letter.ts'
import { issueLetter, letterCase } from './letters.repo.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, takeCase } from './take-step.ts'
import { tellFamily } from './tell-family.ts'

/** Tells the family once, and completely, which papers are lacking (一次性告知补正, L2 §10). */
export const requestSupplement = writeCase(
  casesRoutes.requestSupplement,
  { permission: casesPermissions.requestSupplement },
  async (context) => {
    const { input, now, today } = context
    const taken = await takeCase(context, 'request-supplement')
    const content = supplementLetter(await letterCase(context.tx, taken.file), input.items)
    const { terms, calendar } = taken.clock
    const dueOn = dueOf(terms['refusal-letter'], today, calendar).day
    await issueLetter(context, taken.file, { kind: 'supplement', content, dueOn })
    await tellFamily(context, taken.file, 'supplement')
    return finishStep(context, taken, {
      data: { items: input.items },
      set: { supplementAskedAt: now },
    })
  },
)
