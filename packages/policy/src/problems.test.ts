import { expect, it } from 'vitest'
import { realPolicies } from '../../../test-kit/policies.ts'
import { loadPacks } from './pack/load-packs.ts'
import { PolicyError, sayProblemZh } from './problems.ts'
import { parseScenario } from './scenario/parse-scenario.ts'
import { changeFromJson, readChange } from './simulate/change.ts'
import { draftOf } from './simulate/draft.ts'

const inChinese = (read: () => unknown): string[] => {
  try {
    read()
  } catch (error) {
    if (error instanceof PolicyError) return error.problems.map(sayProblemZh)
    throw error
  }
  return []
}

const pack = (
  is: string,
  type = 'bool',
  from = '2020-01-01',
): string => `pack: {place: "", zh: 国, en: Nation}
instruments: [{id: L1, zh: 办法, en: Measures}]
rules:
  - {name: poor, of: household, type: ${type}, from: ${from}, basis: {instrument: L1, article: 一}, is: ${is}}
`
const loading = (text: string) => inChinese(() => loadPacks([{ path: 'cn/pack.yaml', text }]))
const AT = 'cn/pack.yaml 第 4 行：poor：'

it.each([
  ['"residense == \'urban\'"', '没有 “residense” 这个名称。是不是 residence？'],
  ['"residence == \'urbam\'"', "代码里没有 'urbam'。是不是 'urban'？可用的代码：urban、rural"],
  [
    'size(members)',
    '算出来是整数，声明的却是“是或否”。请改规则的类型或算式；yearly()、monthly() 可把按月和按年的金额互换',
  ],
  [
    '"size(members) > residence"',
    '“size(members) > residence” 里的类型合不到一起。各词的类型见 policies/README.md',
  ],
  ['size(members) / 2 == 1', '规则里不用运算符 /。除法和取整请用函数 monthly()、perHead()、rounded()'],
  ['residence.startsWith("u")', '规则里不用函数 startsWith。可用的函数：'],
  ['"(residence"', '算式在末尾处读不通：请检查括号、引号和运算符是否写全。各词的类型见 policies/README.md'],
  [
    '"members.exists(m, m.age > 0) && size(members)"',
    '“members.exists(m, m.age > 0) && size(members)” 要用“是”或“否”的条件，请用比较式。',
  ],
  ['residence < residence', '规则里不用 文字 < 文字。只有数、金额、日期和月份能比大小'],
])('the condition %s is refused in Chinese', (is, said) => {
  expect(loading(pack(is)).join('\n')).toContain(`${AT}${said}`)
})

it.each([
  ['pack: [', 'cn/pack.yaml 第 1 行：文件格式有误：'],
  ['pack: {}\npack: {}', 'cn/pack.yaml 第 2 行：文件格式有误：同一项写了两次'],
  ['laws: []', 'cn/pack.yaml 第 1 行：这里没有 laws 这一项。可用的项：pack、instruments、parameters'],
  [pack('"true"', 'bool', 'soon'), `${AT}这里要填日期（年-月-日，如 2024-07-01），现在是 "soon"`],
  [pack('"true"', 'yesno'), `${AT}没有这个代码："yesno"。可用：bool、int、text`],
  [pack('"true"', '[]'), `${AT}没有这个代码：一个列表或一组字段。可用：`],
  [pack('"true"').replace('instrument: L1', 'instrument: L9'), `${AT}没有列出文件 L9。是不是 L1？`],
])('the file %j is refused in Chinese', (text, said) => {
  expect(loading(text).join('\n')).toContain(said)
})

const change = (key: string, value: unknown) =>
  inChinese(() =>
    draftOf(realPolicies(), '6199', changeFromJson({ from: '2026-01-01', set: { [key]: value } })),
  ).join('\n')

it('a change file and a scenario file are refused in Chinese', () => {
  expect(inChinese(() => readChange('from: 2026-01-01\nset: []', 'change.yaml'))).toEqual([
    'change.yaml 第 2 行：set 下面要写成“参数: 数值”的字段',
  ])
  expect(change('dibao.standard.city', '700.00')).toMatch(
    /^change：dibao\.standard\.city：没有这个参数。相近的参数：dibao\./,
  )
  expect(change('dibao.standard.urban', '七百')).toBe(
    'change：dibao.standard.urban：金额要写成以元为单位、加引号的数字。请写成 "591.00" 的样子',
  )
  expect(inChinese(() => parseScenario('name: 例\nfacts: {members: 3}', 'a.yaml')).join()).toMatch(
    /^a\.yaml 第 \d 行：/,
  )
})
