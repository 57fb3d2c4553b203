import type { ErrorCode, YAMLParseError } from 'yaml'
import type { Fault } from '../problems.ts'

/** What the reader of YAML stumbles over, in Chinese; its own sentences are English. */
const IN_CHINESE: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '引用（*）上不能再加标记',
  BAD_ALIAS: '引用（*）写得不对',
  BAD_COLLECTION_TYPE: '列表或字段的标记写得不对',
  BAD_DIRECTIVE: '以 % 开头的行写得不对',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写得不对',
  BAD_INDENT: '缩进不对：同一组字段的开头要对齐',
  BAD_PROP_ORDER: '标记的位置不对',
  BAD_SCALAR_START: '文字以不能开头的符号开头，请加上引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，请给含冒号的文字加上引号',
  BLOCK_IN_FLOW: '括号里不能再写分行的字段',
  DUPLICATE_KEY: '同一项写了两次',
  IMPOSSIBLE: '这一行读不通',
  KEY_OVER_1024_CHARS: '一项的名称太长',
  MISSING_CHAR: '缺少符号：请检查引号、逗号、冒号后的空格',
  MULTILINE_IMPLICIT_KEY: '一项的名称不能分行写',
  MULTIPLE_ANCHORS: '标记（&）写了两次',
  MULTIPLE_DOCS: '一个文件里只能有一份内容，请去掉多余的 ---',
  MULTIPLE_TAGS: '标记（!）写了两次',
  NON_STRING_KEY: '一项的名称要写成文字',
  RESOURCE_EXHAUSTION: '内容嵌套太深',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '标记（!）没有这种用法',
  UNEXPECTED_TOKEN: '这里多了符号，请检查括号和引号是否成对',
}

/** Text that is no YAML, in both languages. */
export const yamlFault = ({ code, message }: YAMLParseError): Fault => ({
  message: {
    zh: `文件格式有误：${IN_CHINESE[code]}`,
    en: message.split('\n')[0] || 'not readable as YAML',
  },
})
