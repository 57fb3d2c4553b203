import { AppError } from '@songtan/kernel'
import type { Problem } from '@songtan/policy'

/** @throws AppError 422 `policy-draft.faulty` with the first fault, when there is any */
export const refuseFaulty = (problems: readonly Problem[]): void => {
  const [first] = problems
  if (!first) return
  const { line, message, mend } = first
  const problem = mend ? `${message} – ${mend}` : message
  throw new AppError(422, 'policy-draft.faulty', {
    field: 'text',
    params: { problems: problems.length, line, problem },
  })
}
