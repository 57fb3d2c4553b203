import { AppError } from '@songtan/kernel'

/** What is wrong in a file, where, and how to mend it. */
export interface Problem {
  readonly path: string
  readonly line: number
  /** The rule, parameter or programme it belongs to. */
  readonly rule?: string | undefined
  readonly message: string
  readonly mend?: string | undefined
}

export const sayProblem = (p: Problem): string =>
  `${p.path}:${p.line}: ${p.rule ? `${p.rule}: ` : ''}${p.message}${p.mend ? ` — ${p.mend}` : ''}`

/** Files that cannot be used (`policy.invalid`); every problem found is listed. */
export class PolicyError extends AppError {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const first = problems[0]
    super(422, 'policy.invalid', {
      params: { count: problems.length, first: first ? sayProblem(first) : '' },
    })
    this.problems = problems
    this.message = problems.map(sayProblem).join('\n')
  }
}

/** A parameter that must be there and is not: names it, the place and the day; never guessed. */
export const missingParameter = (key: string, place: string, day: string): AppError =>
  new AppError(422, 'policy.parameter-missing', { params: { key, place, day } })
