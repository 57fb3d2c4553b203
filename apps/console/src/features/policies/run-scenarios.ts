import {
  type Difference,
  PolicyError,
  type PolicySet,
  parseScenario,
  runScenario,
  sayProblem,
  sayProblemZh,
} from '@songtan/policy'
import type { ScenarioFile } from './use-law.ts'

/** One worked case and what became of it; `differences` is empty when it passed. */
export interface Ran {
  readonly path: string
  readonly name: string
  readonly place: string | undefined
  readonly day: string | undefined
  readonly text: string
  readonly passed: boolean | undefined
  readonly differences: readonly Difference[]
  /** Why the file could not be read. */
  readonly fault?: { readonly zh: string; readonly en: string } | undefined
}

const faultOf = ({ problems }: PolicyError) => ({
  zh: problems.map(sayProblemZh).join('\n'),
  en: problems.map(sayProblem).join('\n'),
})

/** What a file says of itself, before it is run. */
export const described = ({ path, text }: ScenarioFile): Ran => {
  try {
    const { name, facts } = parseScenario(text, path)
    return { path, text, name, place: facts.place, day: facts.day, passed: undefined, differences: [] }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    const fault = faultOf(error)
    const unread = { place: undefined, day: undefined, passed: false, differences: [] }
    return { path, text, name: path, fault, ...unread }
  }
}

/** Runs one case by the law of its own place. */
export const ran = async (case_: Ran, lawOf: (place: string) => Promise<PolicySet>): Promise<Ran> => {
  if (case_.place === undefined) return case_
  const set = await lawOf(case_.place)
  try {
    const { passed, differences } = runScenario(set, parseScenario(case_.text, case_.path))
    return { ...case_, passed, differences }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return { ...case_, passed: false, fault: faultOf(error) }
  }
}
