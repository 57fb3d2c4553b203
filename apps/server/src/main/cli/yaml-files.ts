import { glob, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

const inScenarios = (path: string): boolean => path.split(sep).includes('scenarios')

/**
 * Scenario files at or below a path; undefined when nothing is there. Where scenarios lie beside packs, only what
 * is in folders named `scenarios` counts.
 */
export const scenarioFilesAt = async (path: string): Promise<string[] | undefined> => {
  const found = await stat(path).catch(() => undefined)
  if (!found) return undefined
  if (!found.isDirectory()) return [path]
  const below: string[] = []
  for await (const file of glob('**/*.yaml', { cwd: path })) below.push(join(path, file))
  const beside = below.filter(inScenarios)
  return (beside.length > 0 ? beside : below).sort()
}
