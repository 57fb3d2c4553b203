import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Fault, PolicyError, problemAt } from '../problems.ts'
import { yamlFault } from './yaml-fault.ts'

/** A value of a file with the line it stands on; `block` when its text begins on the next line. */
export interface Located {
  readonly line: number
  readonly block?: boolean
  readonly value: string | number | boolean | null | readonly Located[] | ReadonlyMap<string, Located>
}

const refuse = (path: string, line: number, fault: Fault): never => {
  throw new PolicyError([problemAt({ path, line }, fault)])
}

const OTHER_KIND: Fault = { message: { zh: '这里不用这种值', en: 'a value of this kind is not used here' } }
const ALIAS: Fault = {
  message: {
    zh: '这里不用引用（*），请把内容写全',
    en: 'aliases are not used here: write the value out',
  },
}

/** Reads one YAML document and keeps the lines. @throws PolicyError on text that is no YAML. */
export const locate = (text: string, path: string): Located => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (offset: number | undefined): number => lines.linePos(offset ?? 0).line
  const fault = document.errors[0]
  if (fault) return refuse(path, lineAt(fault.pos[0]), yamlFault(fault))

  const walk = (node: unknown, line: number): Located => {
    if (isScalar(node)) {
      const { value, type } = node
      const block = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
      if (typeof value === 'string') return { line, value, block }
      if (typeof value === 'number' || typeof value === 'boolean' || value === null) return { line, value }
      return refuse(path, line, OTHER_KIND)
    }
    if (isSeq<Node>(node)) return { line, value: node.items.map((i) => walk(i, lineAt(i.range?.[0]))) }
    if (isMap<Node, Node>(node)) return { line, value: entries(node.items) }
    if (isAlias(node)) return refuse(path, line, ALIAS)
    return { line, value: null }
  }
  const entries = (items: readonly { key: Node; value: Node | null }[]): ReadonlyMap<string, Located> =>
    new Map(
      items.map(({ key, value }) => {
        const line = lineAt(key.range?.[0])
        return [isScalar(key) ? String(key.value) : '', walk(value, line)]
      }),
    )
  return walk(document.contents, 1)
}
