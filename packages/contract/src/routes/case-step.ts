import type { z } from 'zod'
import { version } from '../fields.ts'
import { defineRoute } from '../route.ts'
import { caseAt, caseStanding } from './case-records.ts'

type Shape = Readonly<Record<string, z.ZodType>>
type None = Record<never, never>

interface Step<P extends Shape, B extends Shape> {
  readonly verb: string
  readonly path: string
  readonly summary: string
  readonly params?: P
  readonly body?: B
  readonly upload?: boolean
}

/** A step that staff take on an application: it names the version it was looked at in, and answers the new standing. */
export const caseStep = <P extends Shape = None, B extends Shape = None>(step: Step<P, B>) => {
  const { params = {} as P, body = {} as B } = step
  return defineRoute({
    id: `cases.${step.verb}`,
    method: 'POST',
    path: `/counties/{county}/cases/{id}/${step.path}`,
    audience: 'staff',
    summary: step.summary,
    params: { ...caseAt, ...params },
    body: { version, ...body },
    output: caseStanding,
    upload: step.upload ?? false,
  })
}
