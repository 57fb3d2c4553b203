import { AppError } from '@songtan/kernel'
import type { Words } from './pack/pack-types.ts'

/** What is wrong and how to mend it, said in Chinese and in English where it is found. */
export interface Fault {
  readonly message: Words
  readonly mend?: Words | undefined
}

/** What is wrong in a file, where, and how to mend it: in English as the commands print it, and in Chinese. */
export interface Problem {
  readonly path: string
  readonly line: number
  /** The rule, parameter or programme it belongs to. */
  readonly rule?: string | undefined
  readonly message: string
  readonly mend?: string | undefined
  readonly zh: { readonly message: string; readonly mend?: string | undefined }
}

type Place = Pick<Problem, 'path' | 'line' | 'rule'>

/** A fault where it stands. */
export const problemAt = ({ path, line, rule }: Place, { message, mend }: Fault): Problem => ({
  path,
  line,
  rule,
  message: message.en,
  mend: mend?.en,
  zh: { message: message.zh, mend: mend?.zh },
})

/** One line of a problem, as the commands print it. */
export const sayProblem = (p: Problem): string =>
  `${p.path}:${p.line}: ${p.rule ? `${p.rule}: ` : ''}${p.message}${p.mend ? ` — ${p.mend}` : ''}`

/** The same line in Chinese. */
export const sayProblemZh = ({ path, line, rule, zh }: Problem): string =>
  `${path}${line > 0 ? ` 第 ${line} 行` : ''}：${rule ? `${rule}：` : ''}${zh.message}${zh.mend ? `。${zh.mend}` : ''}`

/** Files that cannot be used (`policy.invalid`); every problem found is listed. */
export class PolicyError extends AppError {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const first = problems[0]
    super(422, 'policy.invalid', {
      params: {
        count: problems.length,
        firstZh: first ? sayProblemZh(first) : '',
        firstEn: first ? sayProblem(first) : '',
      },
    })
    this.problems = problems
    this.message = problems.map(sayProblem).join('\n')
  }
}

/** A parameter that must be there and is not: names it, the place and the day; never guessed. */
export const missingParameter = (key: string, place: string, day: string): AppError =>
  new AppError(422, 'policy.parameter-missing', { params: { key, place, day } })
