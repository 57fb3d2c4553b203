import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { PolicyError } from '../problems.ts'

/** A value of a file with the line it stands on; `block` when its text begins on the next line. */
export interface Located {
  readonly line: number
  readonly block?: boolean
  readonly value: string | number | boolean | null | readonly Located[] | ReadonlyMap<string, Located>
}

const refuse = (path: string, line: number, message: string): never => {
  throw new PolicyError([{ path, line, message }])
}

/** Reads one YAML document and keeps the lines. @throws PolicyError on text that is no YAML. */
export const locate = (text: string, path: string): Located => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (offset: number | undefined): number => lines.linePos(offset ?? 0).line
  const fault = document.errors[0]
  if (fault) return refuse(path, lineAt(fault.pos[0]), fault.message.split('\n')[0] ?? 'not readable as YAML')

  const walk = (node: unknown, line: number): Located => {
    if (isScalar(node)) {
      const { value, type } = node
      const block = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
      if (typeof value === 'string') return { line, value, block }
      if (typeof value === 'number' || typeof value === 'boolean' || value === null) return { line, value }
      return refuse(path, line, 'a value of this kind is not used here')
    }
    if (isSeq<Node>(node)) return { line, value: node.items.map((i) => walk(i, lineAt(i.range?.[0]))) }
    if (isMap<Node, Node>(node)) return { line, value: entries(node.items) }
    if (isAlias(node)) return refuse(path, line, 'aliases are not used here: write the value out')
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
