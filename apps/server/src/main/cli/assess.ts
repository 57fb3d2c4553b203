import { readFile, stat } from 'node:fs/promises'
import { AppError, formatYuan } from '@songtan/kernel'
import {
  type Counterfactual,
  closeAssumed,
  counterfactuals,
  determine,
  PolicyError,
  type PolicySet,
  parseScenario,
  sayProblem,
  toAssessJson,
  withAssumed,
} from '@songtan/policy'
import { loadPolicies } from '../../domains/programs/index.ts'

interface Io {
  out(line: string): void
  err(line: string): void
}

const WRONG_USE = 2

/** One sentence for a file that cannot be read or decided. */
const failureOf = (error: unknown): string | undefined => {
  if (error instanceof PolicyError) return error.problems.map(sayProblem).join('\n')
  if (!(error instanceof AppError) || error.code !== 'policy.parameter-missing') return undefined
  const { key, place, day } = error.params
  return `songtan assess: no value of ${key} for ${place} on ${day}`
}

/** Money as yuan texts, as in the rest of the answer. */
const changeToJson = ({ outcome, ...change }: Counterfactual) => ({
  ...change,
  outcome: {
    ...outcome,
    grants: outcome.grants.map((g) => ({ ...g, monthly: g.monthly === null ? null : formatYuan(g.monthly) })),
  },
})

const assess = (set: PolicySet, yaml: string, path: string): string => {
  const scenario = parseScenario(yaml, path)
  const law = withAssumed(set, scenario)
  const facts = closeAssumed(scenario.facts)
  const changes = counterfactuals(law, facts).map(changeToJson)
  return JSON.stringify({ ...toAssessJson(determine(law, facts)), counterfactuals: changes }, null, 2)
}

/** `songtan assess FILE`: one scenario's facts → the determination as JSON; exit 0, 1 for a bad file, 2 for wrong use. */
export const run = async (args: readonly string[], io: Io): Promise<number> => {
  const [path] = args
  if (path === undefined || args.length !== 1) {
    io.err('usage: songtan assess FILE')
    return WRONG_USE
  }
  const file = await stat(path).catch(() => undefined)
  if (!file?.isFile()) {
    io.err(`songtan assess: there is no file ${path}`)
    return WRONG_USE
  }
  try {
    io.out(assess(await loadPolicies(), await readFile(path, 'utf8'), path))
    return 0
  } catch (error) {
    const said = failureOf(error)
    if (said === undefined) throw error
    io.err(said)
    return 1
  }
}
