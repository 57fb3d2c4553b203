import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadPacks, NO_PACKS, type PackSource, PolicyError, type PolicySet, problemAt } from '@songtan/policy'

export const POLICIES_FOLDER = path.join(import.meta.dirname, '../../../../../policies')

const readYaml = async (folder: string, kind: 'packs' | 'scenarios'): Promise<PackSource[]> => {
  const files: string[] = []
  for await (const file of glob('**/*.{yaml,yml}', { cwd: folder })) {
    if (file.split(path.sep).includes('scenarios') === (kind === 'scenarios')) files.push(file)
  }
  return Promise.all(
    files.sort().map(async (file) => ({
      path: file.split(path.sep).join('/'),
      text: await readFile(path.join(folder, file), 'utf8'),
    })),
  )
}

/** The text of every pack below a folder, scenarios left out, in a stable order. */
export const readPackSources = (folder = POLICIES_FOLDER): Promise<PackSource[]> => readYaml(folder, 'packs')

/** The text of every worked case beside the packs of a folder, in a stable order. */
export const readScenarioSources = (folder = POLICIES_FOLDER): Promise<PackSource[]> =>
  readYaml(folder, 'scenarios')

/** Reads, checks and joins all packs. @throws PolicyError with every problem: file, line, rule, mend. */
export const loadPolicies = async (folder = POLICIES_FOLDER): Promise<PolicySet> =>
  loadPacks(await readPackSources(folder))

const folderOf = ({ path: file }: PackSource): string => file.split('/')[0] ?? ''

/**
 * The packs here with those of another folder put in: a new place is added, a folder of the same name stands in place
 * of the one here. Files beside the folders are no packs. For trying packs before they are put to use. @throws PolicyError
 */
export const loadPoliciesWith = async (others: string): Promise<PolicySet> => {
  const own = (await readPackSources(others)).filter(({ path: file }) => file.includes('/'))
  if (own.length === 0) throw new PolicyError([problemAt({ path: others, line: 1 }, NO_PACKS)])
  const replaced = new Set(own.map(folderOf))
  const kept = (await readPackSources()).filter((source) => !replaced.has(folderOf(source)))
  return loadPacks([...kept, ...own])
}
