import { PolicyError, problemAt } from '../problems.ts'
import type { Located } from './located.ts'

/** The same shape from plain JSON; the line is 0. @throws PolicyError on what JSON cannot hold. */
export const locateJson = (given: unknown, path: string): Located => {
  if (given === null || typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean')
    return { line: 0, value: given }
  if (Array.isArray(given)) return { line: 0, value: given.map((item) => locateJson(item, path)) }
  if (typeof given === 'object')
    return {
      line: 0,
      value: new Map(
        Object.entries(given)
          .filter(([, v]) => v !== undefined)
          .map(([k, v]) => [k, locateJson(v, path)]),
      ),
    }
  throw new PolicyError([
    problemAt({ path, line: 0 }, { message: { zh: '这里有 JSON 里不能有的内容', en: 'not JSON' } }),
  ])
}
