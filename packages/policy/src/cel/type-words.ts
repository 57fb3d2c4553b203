import { itemType } from './sort.ts'

const CHINESE: Readonly<Record<string, string>> = {
  bool: '“是或否”',
  int: '整数',
  string: '文字',
  Yearly: '按年的金额',
  Monthly: '按月的金额',
  Money: '一次性金额',
  Ratio: '比例',
  Day: '日期',
  Month: '月份',
  Term: '期限',
  Rounding: '取整方式',
  Tiers: '分档',
  Member: '成员',
  Income: '收入',
  Asset: '财产',
  Spending: '支出',
  Supporter: '赡养抚养扶养人',
  Parent: '父母',
  Event: '变故',
  Holding: '已享受的救助',
  '*': '空',
}

/** A type of expressions in Chinese; one that rules never give as it is written. */
export const ofType = (type: string): string => {
  const item = itemType(type)
  return item === undefined ? (CHINESE[type] ?? type) : `${ofType(item)}列表`
}
