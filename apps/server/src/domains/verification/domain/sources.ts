import type { SourceCode } from '@songtan/contract'
import type { RecordKind } from './records.ts'

export interface SourceInfo {
  readonly code: SourceCode
  readonly kind: 'department' | 'bank'
  readonly department: { readonly zh: string; readonly en: string }
  /** A word that fits a narrow column. */
  readonly short: { readonly zh: string; readonly en: string }
  /** Kinds of record it may answer with; another kind in its answer is malformed. */
  readonly records: readonly RecordKind[]
}

/** Who is asked (L1 §58, L2 §17; marriage and deaths by L5 三(二)). */
export const SOURCES: readonly SourceInfo[] = [
  {
    code: 'police',
    kind: 'department',
    department: { zh: '公安（户籍、车辆）', en: 'Public security (household, vehicles)' },
    short: { zh: '公安', en: 'Police' },
    records: ['registration', 'vehicle'],
  },
  {
    code: 'social-security',
    kind: 'department',
    department: {
      zh: '人力资源社会保障（参保、养老待遇）',
      en: 'Human resources and social security (insurance, pensions)',
    },
    short: { zh: '人社', en: 'Social security' },
    records: ['insurance', 'pension'],
  },
  {
    code: 'real-estate',
    kind: 'department',
    department: { zh: '自然资源（不动产登记）', en: 'Natural resources (real-estate register)' },
    short: { zh: '不动产', en: 'Real estate' },
    records: ['real-estate'],
  },
  {
    code: 'market',
    kind: 'department',
    department: { zh: '市场监管（经营主体登记）', en: 'Market supervision (enterprises)' },
    short: { zh: '市场监管', en: 'Market' },
    records: ['enterprise'],
  },
  {
    code: 'tax',
    kind: 'department',
    department: { zh: '税务（个人所得）', en: 'Taxation (personal income)' },
    short: { zh: '税务', en: 'Tax' },
    records: ['taxed-income'],
  },
  {
    code: 'provident-fund',
    kind: 'department',
    department: { zh: '住房公积金', en: 'Housing provident fund' },
    short: { zh: '公积金', en: 'Housing fund' },
    records: ['provident-fund'],
  },
  {
    code: 'civil-affairs',
    kind: 'department',
    department: {
      zh: '民政（婚姻、殡葬、其他救助）',
      en: 'Civil affairs (marriage, death, other assistance)',
    },
    short: { zh: '民政', en: 'Civil affairs' },
    records: ['marriage', 'death', 'programme'],
  },
  {
    code: 'bank',
    kind: 'bank',
    department: { zh: '银行（存款、理财）', en: 'Banks (deposits, financial products)' },
    short: { zh: '银行', en: 'Banks' },
    records: ['balance'],
  },
]

export const SOURCE_CODES: readonly SourceCode[] = SOURCES.map((source) => source.code)

export const isSourceCode = (text: string): text is SourceCode => SOURCE_CODES.some((code) => code === text)

/** @throws Error for a code that is none; codes are checked where they come in. */
export const sourceInfo = (code: SourceCode): SourceInfo => {
  const found = SOURCES.find((source) => source.code === code)
  if (!found) throw new Error(`no source ${code}`)
  return found
}
