import { AppError } from '@songtan/kernel'
import type { Problem } from '@songtan/policy'
import { showProblem } from './draft-law.ts'

/** @throws AppError 422 `policy-draft.faulty` with the first fault, when there is any */
export const refuseFaulty = (problems: readonly Problem[]): void => {
  const [first] = problems
  if (!first) return
  const { line, message, mend } = showProblem(first)
  const said = (language: 'zh' | 'en', between: string) =>
    mend ? `${message[language]}${between}${mend[language]}` : message[language]
  throw new AppError(422, 'policy-draft.faulty', {
    field: 'text',
    params: { problems: problems.length, line, problemZh: said('zh', '，'), problemEn: said('en', ' – ') },
  })
}
