import { readFile } from 'node:fs/promises'
import { PolicyError, type PolicySet, parseScenario, runScenario, sayProblem } from '@songtan/policy'
import { loadPolicies } from '../../domains/programs/index.ts'
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

/** `songtan scenarios PATH…`: runs scenario files against the packs; exit 0, 1 when one failed, 2 when none was found. */
export const run = async (args: readonly string[], io: Io): Promise<number> => {
  if (args.length === 0) {
    io.err('usage: songtan scenarios PATH…')
    return NOTHING_TO_DO
  }
  const files: string[] = []
  for (const path of args) {
    const found = await scenarioFilesAt(path)
    if (!found) {
      io.err(`songtan scenarios: there is no ${path}`)
      return NOTHING_TO_DO
    }
    files.push(...found)
  }
  if (files.length === 0) {
    io.err(`songtan scenarios: no *.yaml in ${args.join(' ')}`)
    return NOTHING_TO_DO
  }
  const set = await loadPolicies()
  let failed = 0
  for (const path of files) {
    const { passed, line } = lineOf(set, path, await readFile(path, 'utf8'))
    io.out(line)
    if (!passed) failed += 1
  }
  io.out(`${files.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
