import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadPacks, type PackSource, type PolicySet } from '@songtan/policy'

export const POLICIES_FOLDER = path.join(import.meta.dirname, '../../../../../policies')

/** The text of every pack below a folder, scenarios left out, in a stable order. */
export const readPackSources = async (folder = POLICIES_FOLDER): Promise<PackSource[]> => {
  const files: string[] = []
  for await (const file of glob('**/*.{yaml,yml}', { cwd: folder })) {
    if (!file.split(path.sep).includes('scenarios')) files.push(file)
  }
  return Promise.all(
    files.sort().map(async (file) => ({
      path: file.split(path.sep).join('/'),
      text: await readFile(path.join(folder, file), 'utf8'),
    })),
  )
}

/** Reads, checks and joins all packs. @throws PolicyError with every problem: file, line, rule, mend. */
export const loadPolicies = async (folder = POLICIES_FOLDER): Promise<PolicySet> =>
  loadPacks(await readPackSources(folder))
