import { type SourceCode, sourceCode } from '@songtan/contract'
import { z } from 'zod'

/** How a simulated source behaves; `*` means all of them. */
export const controlOrder = z.strictObject({
  source: z.union([sourceCode, z.literal('*')]),
  latencyMs: z.number().int().min(0).max(120_000).optional(),
  failRate: z.number().min(0).max(1).optional().describe('share of questions answered with status 500'),
  down: z.boolean().optional().describe('the line is cut before an answer'),
  malformed: z.boolean().optional().describe('the answer is not what the protocol says'),
  refuses: z.boolean().optional().describe('status 403'),
})
export type ControlOrder = z.infer<typeof controlOrder>

export interface Behaviour {
  readonly latencyMs: number
  readonly failRate: number
  readonly down: boolean
  readonly malformed: boolean
  readonly refuses: boolean
}

const WELL: Behaviour = { latencyMs: 0, failRate: 0, down: false, malformed: false, refuses: false }

/** Faults that can be set while the sources run. */
export interface Faults {
  set(order: ControlOrder): void
  of(source: SourceCode): Behaviour
  /** Whether this question is one of those that fail: every n-th by the rate, never by chance, so that runs repeat. */
  failsNow(source: SourceCode): boolean
}

export const makeFaults = (codes: readonly SourceCode[]): Faults => {
  const states = new Map<SourceCode, Behaviour>(codes.map((code) => [code, WELL]))
  const owed = new Map<SourceCode, number>()
  const of = (source: SourceCode): Behaviour => states.get(source) ?? WELL
  return {
    of,
    set: ({ source, ...change }) => {
      for (const code of source === '*' ? codes : [source])
        states.set(code, {
          ...of(code),
          ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
        })
    },
    failsNow: (source) => {
      const sum = (owed.get(source) ?? 0) + of(source).failRate
      const fails = sum >= 1
      owed.set(source, fails ? sum - 1 : sum)
      return fails
    },
  }
}
