import type { Level, Subject } from '@songtan/policy'

/** One label in both languages. */
export interface Label {
  readonly zh: string
  readonly en: string
}

const label = (zh: string, en: string): Label => ({ zh, en })

export const SUBJECT_NAMES: Readonly<Record<Subject, Label>> = {
  dibao: label('低保', 'Minimum living (低保)'),
  tekun: label('特困', 'Destitute (特困)'),
  edge: label('低保边缘', 'Edge (低保边缘)'),
  single: label('单人户', 'Single cover (单人户)'),
  rigid: label('刚性支出困难', 'Rigid spending (刚性支出)'),
  composition: label('家庭成员', 'Members of the family'),
  income: label('收入', 'Income'),
  property: label('财产', 'Property'),
  grace: label('渐退', 'Grace'),
  temporary: label('临时救助', 'Temporary aid'),
  children: label('儿童与就学', 'Children and schooling'),
  disability: label('残疾人', 'Disability'),
  'old-age': label('老年人', 'Old age'),
  medical: label('医疗救助', 'Medical assistance'),
  terms: label('期限', 'Terms'),
  other: label('其他', 'Other'),
}

export const LEVEL_NAMES: Readonly<Record<Level, Label>> = {
  nation: label('国家', 'Nation'),
  province: label('省', 'Province'),
  city: label('市', 'City'),
  county: label('县', 'County'),
}

/** Names of the codes that pick one of a family of parameters; those that other pages have too are named there. */
export const GROUPS: Readonly<Record<string, string>> = {
  'income kind': 'income',
  'asset kind': 'asset',
  'spending kind': 'spending',
  'disability kind': 'disability',
  schooling: 'schooling',
  class: 'class',
}
const CODES: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  'care class': {
    full: label('全护理', 'full care'),
    half: label('半护理', 'half care'),
    self: label('全自理', 'self-care'),
  },
  ground: {
    disability: label('重度残疾', 'severe disability'),
    illness: label('重病', 'serious illness'),
    religious: label('宗教教职', 'religious'),
    old: label('老年人', 'old age'),
    minor: label('未成年人', 'minor'),
  },
  'kind of child': {
    orphan: label('孤儿', 'orphan'),
    'orphan-home': label('社会散居孤儿', 'orphan at home'),
    'orphan-institution': label('机构养育孤儿', 'orphan in an institution'),
    unattended: label('事实无人抚养儿童', 'unattended child'),
    severe: label('重病重残儿童', 'seriously ill or disabled child'),
  },
  'disability class': {
    severe: label('一、二级', 'grades 1 and 2'),
    other: label('三、四级', 'grades 3 and 4'),
  },
  'aid class': {
    orphan: label('孤儿', 'orphan'),
    tekun: label('特困', 'destitute'),
    dibao: label('低保', 'minimum living'),
    edge: label('低保边缘', 'edge'),
    rigid: label('刚性支出困难', 'rigid spending'),
  },
  'kind of hardship': {
    any: label('不分类型', 'any kind'),
    emergency: label('急难型', 'emergency'),
    spending: label('支出型', 'spending'),
  },
  severity: {
    any: label('不分程度', 'any severity'),
    light: label('一般', 'light'),
    heavy: label('较重', 'heavy'),
    major: label('重大', 'major'),
  },
  'class and residence': {
    'A-urban': label('甲类城镇', 'class A, urban'),
    'A-rural': label('甲类农村', 'class A, rural'),
    'B-urban': label('乙类城镇', 'class B, urban'),
    'B-rural': label('乙类农村', 'class B, rural'),
    'C-urban': label('丙类城镇', 'class C, urban'),
    'C-rural': label('丙类农村', 'class C, rural'),
  },
}

/** The name of a code that only the law's parameters have. */
export const codeWords = (by: string, code: string): Label | undefined => CODES[by]?.[code]

/** Units as packs write them, as people say them. */
const UNITS: Readonly<Record<string, Label>> = {
  'yuan/month': label('元/月', 'yuan a month'),
  'yuan/year': label('元/年', 'yuan a year'),
  yuan: label('元', 'yuan'),
  times: label('倍', 'times'),
  percent: label('%', '%'),
  share: label('份额', 'share'),
  'working-day': label('工作日', 'working days'),
  'calendar-day': label('日', 'calendar days'),
  month: label('月', 'months'),
  hour: label('小时', 'hours'),
  grade: label('级', 'grade'),
  years: label('周年', 'years'),
  pieces: label('件', 'pieces'),
}

export const unitIn = (unit: string, language: keyof Label): string => UNITS[unit]?.[language] ?? unit

const MARKS: readonly (readonly [RegExp, Label])[] = [
  [/^recalled: /, label('回忆，待核：', 'recalled, to be checked: ')],
  [/^recalled$/, label('回忆，待核', 'recalled, to be checked')],
  [/\breport (?=\d)/, label('报道 ', 'report ')],
  [/\bpolicy-reference\b/, label('政策资料', 'policy reference')],
]

/** Where a figure was found; what packs write of it in English is said in the reader's language. */
export const sourceIn = (source: string, language: keyof Label): string =>
  MARKS.reduce((text, [mark, says]) => text.replace(mark, says[language]), source)

/** `5964.00 元/年` → `5,964.00 元/年`. */
export const grouped = (said: string): string =>
  said.replace(/\d{4,}(?=\.\d\d\b)/g, (whole) => whole.replace(/\B(?=(\d{3})+(?!\d))/g, ','))
