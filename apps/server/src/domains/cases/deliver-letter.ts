import { casesRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, takeCase } from './take-step.ts'

/** Records that a letter reached the family (送达, L2 §21). */
export const deliverLetter = writeCase(
  casesRoutes.deliverLetter,
  { permission: casesPermissions.deliverLetter },
  async (context) => {
    const { tx, input, now, today } = context
    const taken = await takeCase(context, 'deliver-letter')
    const { county, letters } = taken.file
    const letter = letters.find(({ id }) => id === input.letterId)
    if (!letter) throw new AppError(404, 'record.not-found')
    if (letter.delivered_at !== null) throw new AppError(409, 'letter.delivered-already')
    if (input.deliveredOn > today) throw new AppError(422, 'letter.future', { field: 'deliveredOn' })
    await tx
      .updateTable('cases.letter')
      .set({ deliveredAt: now })
      .where('county', '=', county)
      .where('id', '=', letter.id)
      .execute()
    return finishStep(context, taken, {
      note: input.note,
      data: { letterId: letter.id, deliveredOn: input.deliveredOn },
    })
  },
)
