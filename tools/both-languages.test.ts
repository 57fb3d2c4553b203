import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = path.join(import.meta.dirname, '..')
const SOURCES = ['apps/{console,citizen}/src/**/*.{ts,tsx}', 'packages/contract/src/**/*.ts']

/** A text that people read, in both languages; empty where one of them lacks it. */
interface Pair {
  readonly at: string
  readonly zh: string
  readonly en: string
}

const isText = (node: ts.Node | undefined): node is ts.StringLiteralLike =>
  node !== undefined && ts.isStringLiteralLike(node)

const partsOf = (node: ts.ObjectLiteralExpression): ReadonlyMap<string, ts.Expression> =>
  new Map(
    node.properties.flatMap((p) =>
      ts.isPropertyAssignment(p) && (ts.isIdentifier(p.name) || isText(p.name))
        ? [[p.name.text, p.initializer] as const]
        : [],
    ),
  )

const textOf = (node: ts.Expression | undefined): string => (isText(node) ? node.text : '')

/** `{ zh, en }` of two texts, or of two objects whose texts go together by their keys. */
const pairsOf = (at: string, node: ts.ObjectLiteralExpression): Pair[] => {
  const parts = partsOf(node)
  const [zh, en] = [parts.get('zh'), parts.get('en')]
  if (!zh && !en) return []
  if (zh && en && ts.isObjectLiteralExpression(zh) && ts.isObjectLiteralExpression(en)) {
    const [inZh, inEn] = [partsOf(zh), partsOf(en)]
    return [...new Set([...inZh.keys(), ...inEn.keys()])].flatMap((key) => {
      const [one, other] = [inZh.get(key), inEn.get(key)]
      if ((one && !isText(one)) || (other && !isText(other))) return []
      return [{ at: `${at} ${key}`, zh: textOf(one), en: textOf(other) }]
    })
  }
  return isText(zh) || isText(en) ? (isText(zh) && isText(en) ? [{ at, zh: zh.text, en: en.text }] : []) : []
}

/** `['特困', 'Destitute']`: a name first in Chinese and then in English. */
const namesOf = (at: string, node: ts.ArrayLiteralExpression): Pair[] => {
  const [zh, en, more] = node.elements
  return isText(zh) && isText(en) && !more && /\p{Script=Han}/u.test(zh.text)
    ? [{ at, zh: zh.text, en: en.text }]
    : []
}

/** All texts of a file that stand there in both languages. */
const readTexts = (file: string, source: string): Pair[] => {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const found: Pair[] = []
  const visit = (node: ts.Node): void => {
    const at = () => `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    if (ts.isObjectLiteralExpression(node)) found.push(...pairsOf(at(), node))
    if (ts.isArrayLiteralExpression(node) && file.includes('-names')) found.push(...namesOf(at(), node))
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** Names of languages for machines, and of columns: nobody reads them. */
const isName = ({ zh }: Pair): boolean => /^[a-z]{2}-[A-Z]{2}$|^(name)?Zh$/.test(zh)

const texts = globSync(SOURCES, { cwd: ROOT })
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => readTexts(file, readFileSync(path.join(ROOT, file), 'utf8')))
  .filter((pair) => !isName(pair))

/** Terms of the law that English keeps beside its own word, names of languages, and columns of the bank's file. */
const HAN_IN_ENGLISH = new Set(
  '低保 低保边缘 特困 刚性支出 单人户 单人保 中文 繁體 简体 序号 户编号 金额 结果 原因'.split(' '),
)
/** Keys, languages, endings of files, columns of the calendar's file, and what a rule written by hand may say. */
const LATIN_IN_CHINESE = new Set(
  [
    'Ctrl Tab Enter English xlsx day kind name notice rest work',
    'familyIsDibao member schooling in primary junior higher',
  ].flatMap((words) => words.split(' ')),
)

/** Without what is filled in, and without numbers of instruments, which have one way of being written. */
const without = (text: string): string =>
  text.replaceAll(/\{\{?\w+\}?\}/g, '').replaceAll(/\p{Script=Han}+〔\d+〕\d+号/gu, '')
const hanOf = (text: string): string[] =>
  (without(text).match(/\p{Script=Han}+/gu) ?? []).filter((run) => !HAN_IN_ENGLISH.has(run))
/** Abbreviations of capitals are the same in both languages. */
const latinOf = (text: string): string[] =>
  (without(text).match(/[A-Za-z]{2,}/g) ?? []).filter(
    (word) => !LATIN_IN_CHINESE.has(word) && !/^[A-Z]+$/.test(word),
  )
const filledIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted()

describe('a fault that is planted is found', () => {
  const planted = (source: string) => readTexts('planted-names.ts', source)

  it('a key without its English, or without its Chinese', () => {
    expect(
      planted(`defineTexts('a', { zh: { one: '一', two: '二' }, en: { one: 'One', three: 'Three' } })`),
    ).toEqual([
      { at: 'planted-names.ts:1 one', zh: '一', en: 'One' },
      { at: 'planted-names.ts:1 two', zh: '二', en: '' },
      { at: 'planted-names.ts:1 three', zh: '', en: 'Three' },
    ])
  })

  it('a label and a pair of names', () => {
    expect(planted(`const a = { zh: '核对', en: '核对' }; const b = { c: ['特困', 'Destitute'] }`)).toEqual([
      { at: 'planted-names.ts:1', zh: '核对', en: '核对' },
      { at: 'planted-names.ts:1', zh: '特困', en: 'Destitute' },
    ])
  })

  it('stray words of the other language', () => {
    expect(hanOf('Destitute (特困), 核对 of {{n}}')).toEqual(['核对'])
    expect(latinOf('第 {{n}} 条 draft')).toEqual(['draft'])
  })
})

describe('every text of the desk, the phone and the errors', () => {
  it('stands there in both languages', () => {
    expect(texts.length).toBeGreaterThan(1500)
    expect(texts.filter(({ zh, en }) => zh.trim() === '' || en.trim() === '')).toEqual([])
  })

  it('is filled in with the same values in both', () => {
    const differ = texts.filter(({ zh, en }) => filledIn(zh).join() !== filledIn(en).join())
    expect(differ).toEqual([])
  })

  it('has no Chinese in its English but terms that English keeps', () => {
    expect(texts.flatMap(({ at, en }) => hanOf(en).map((run) => `${at} ${run}`))).toEqual([])
  })

  it('has no Latin words in its Chinese but names of things', () => {
    expect(texts.flatMap(({ at, zh }) => latinOf(zh).map((word) => `${at} ${word}`))).toEqual([])
  })
})
