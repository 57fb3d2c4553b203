import type { ParseError, TypeError as UnfitTypes } from '@marcbachmann/cel-js'
import type { Words } from '../pack/pack-types.ts'

type SayPiece = (piece: string) => string

const unreadable: SayPiece = (piece) => `算式在${piece}处读不通：请检查括号、引号和运算符是否写全`
const unfit: SayPiece = (piece) => `${piece} 里的类型合不到一起`
const needsTruth: SayPiece = (piece) => `${piece} 要用“是”或“否”的条件，请用比较式`
const unknownName: SayPiece = (piece) => `没有 ${piece} 这个名称`

/** What the reader of CEL stumbles over, by its code; its own sentences are English. */
const IN_CHINESE: Readonly<Record<string, SayPiece>> = {
  unknown_variable: unknownName,
  no_such_key: unknownName,
  no_such_overload: unfit,
  no_matching_overload: (piece) => `${piece} 的函数名称或括号里的内容不对`,
  incompatible_ternary_branches: (piece) => `${piece} 两种结果的类型不同`,
  incompatible_argument_type: unfit,
  heterogeneous_list_element: (piece) => `列表里的 ${piece} 与别的项类型不同`,
  invalid_logical_operand: needsTruth,
  invalid_condition_type: needsTruth,
  invalid_comprehension_range: (piece) => `${piece} 不是列表，不能逐个查看`,
  invalid_macro_argument: (piece) => `${piece} 括号里的写法不对`,
  invalid_index_type: (piece) => `${piece} 方括号里的内容不对`,
  cannot_index_type: (piece) => `${piece} 没有可以取出的内容`,
  unterminated_string: (piece) => `${piece} 少了后引号`,
  newline_in_string: () => '引号里的文字不能分行写',
  reserved_identifier: (piece) => `${piece} 是保留字，不能用作名称`,
  limit_exceeded: () => '算式太长或嵌套太深，请拆成几条规则',
}

/** A sentence of the reader in both languages: in Chinese by its code and the piece of text it is about. */
export const readerFault = (error: ParseError | UnfitTypes | undefined, cel: string): Words => {
  const { start = 0, end = cel.length } = error?.range ?? {}
  const piece = cel.slice(start, end).trim()
  const say = IN_CHINESE[error?.code ?? ''] ?? unreadable
  return { zh: say(piece ? `“${piece}”` : '末尾'), en: error?.summary ?? 'not readable' }
}
