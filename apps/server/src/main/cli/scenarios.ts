import { readFile } from 'node:fs/promises'
import { PolicyError, type PolicySet, parseScenario, runScenario, sayProblem } from '@songtan/policy'
import { loadPolicies, loadPoliciesWith } from '../../domains/programs/index.ts'
import { scenarioFilesAt } from './yaml-files.ts'

interface Io {
  out(line: string): void
  err(line: string): void
}

const NOTHING_TO_DO = 2

/** One line a file: `✓ name`, `✗ name: expected … got …` or `✗ file:line: …`. */
const lineOf = (set: PolicySet, path: string, yaml: string): { passed: boolean; line: string } => {
  try {
    const { name, passed, differences } = runScenario(set, parseScenario(yaml, path))
    if (passed) return { passed, line: `✓ ${name}` }
    const said = differences.map((d) => `expected ${d.expected} got ${d.got}`).join('; ')
    return { passed, line: `✗ ${name}: ${said}` }
  } catch (error) {
    const [problem] = error instanceof PolicyError ? error.problems : []
    if (!problem) throw error
    return { passed: false, line: `✗ ${sayProblem(problem)}` }
  }
}

const USAGE = 'usage: songtan scenarios [--packs DIR] PATH…'

interface Asked {
  /** Own packs to be put in with those of the product. */
  readonly packs: string | undefined
  readonly paths: readonly string[]
}

const readArgs = (args: readonly string[]): Asked | undefined => {
  const [first, packs, ...rest] = args
  const asked = first === '--packs' ? { packs, paths: rest } : { packs: undefined, paths: args }
  const wrong = asked.paths.length === 0 || asked.paths.some((path) => path.startsWith('--'))
  return wrong ? undefined : asked
}

/** Every problem of packs that do not load, a line each. */
const packsOf = async ({ packs }: Asked, io: Io): Promise<PolicySet | undefined> => {
  try {
    return await (packs === undefined ? loadPolicies() : loadPoliciesWith(packs))
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    for (const problem of error.problems) io.err(`✗ ${sayProblem(problem)}`)
    return undefined
  }
}

const filesAt = async (paths: readonly string[], io: Io): Promise<string[] | undefined> => {
  const files: string[] = []
  for (const path of paths) {
    const found = await scenarioFilesAt(path)
    if (!found) {
      io.err(`songtan scenarios: there is no ${path}`)
      return undefined
    }
    files.push(...found)
  }
  if (files.length > 0) return files
  io.err(`songtan scenarios: no *.yaml in ${paths.join(' ')}`)
  return undefined
}

/**
 * `songtan scenarios [--packs DIR] PATH…`: runs scenario files against the packs; exit 0, 1 when one failed or packs
 * do not load, 2 when none was found.
 */
export const run = async (args: readonly string[], io: Io): Promise<number> => {
  const asked = readArgs(args)
  if (!asked) {
    io.err(USAGE)
    return NOTHING_TO_DO
  }
  const files = await filesAt(asked.paths, io)
  if (!files) return NOTHING_TO_DO
  const set = await packsOf(asked, io)
  if (!set) return 1
  let failed = 0
  for (const path of files) {
    const { passed, line } = lineOf(set, path, await readFile(path, 'utf8'))
    io.out(line)
    if (!passed) failed += 1
  }
  io.out(`${files.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
