import ts from 'typescript'
import { isHandWritten, lineAt, type SourceFile, type Violation } from './source-file.ts'

const UNDONE = /\b(TODO|FIXME|XXX|HACK)\b/
const SILENCED = /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable|prettier-ignore/
const OTHER_TEXT = /\.(sql|ya?ml|css|html|jsonc|js|mjs|cjs)$/

interface Comment {
  readonly text: string
  readonly offset: number
}

/** All comments of a parsed file: the trivia in front of each token. */
const commentsOf = (source: ts.SourceFile): Comment[] => {
  const { text } = source
  const found = new Map<number, Comment>()
  const collect = (node: ts.Node): void => {
    const ranges = [
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ]
    for (const { pos, end } of ranges) found.set(pos, { text: text.slice(pos, end), offset: pos })
    for (const child of node.getChildren(source)) collect(child)
  }
  collect(source)
  return [...found.values()]
}

const judge = (file: SourceFile, { text, offset }: Comment): Violation[] => {
  const rules = [
    { rule: 'undone', pattern: UNDONE, message: 'finish it now or leave it out' },
    { rule: 'silenced', pattern: SILENCED, message: 'mend the code instead of silencing the tool' },
  ]
  return rules.flatMap(({ rule, pattern, message }) => {
    const found = pattern.exec(text)
    if (found === null) return []
    return [
      {
        path: file.path,
        line: lineAt(file.text, offset + found.index),
        rule,
        message: `${found[0]}: ${message}`,
      },
    ]
  })
}

/** Nothing is left for later and no tool is silenced. Only comments count, not words in strings. */
export const checkComments = (file: SourceFile, source: ts.SourceFile | undefined): Violation[] => {
  if (source !== undefined) return commentsOf(source).flatMap((comment) => judge(file, comment))
  if (isHandWritten(file.path) || !OTHER_TEXT.test(file.path)) return []
  return judge(file, { text: file.text, offset: 0 })
}
