import type { Draw, Weights } from './draw.ts'

export type Sex = 'male' | 'female'

/** Surnames by how often they are met, per thousand; the long tail is cut off. */
const SURNAMES: Weights<string> = [
  ['王', 74],
  ['李', 73],
  ['张', 68],
  ['刘', 52],
  ['陈', 44],
  ['杨', 31],
  ['赵', 28],
  ['黄', 21],
  ['周', 20],
  ['吴', 19],
  ['徐', 17],
  ['孙', 15],
  ['胡', 13],
  ['朱', 13],
  ['高', 13],
  ['林', 12],
  ['何', 12],
  ['郭', 12],
  ['马', 12],
  ['罗', 9],
  ['梁', 8],
  ['宋', 8],
  ['郑', 8],
  ['谢', 7],
  ['韩', 7],
  ['唐', 7],
  ['冯', 7],
  ['于', 6],
  ['董', 6],
  ['萧', 6],
  ['程', 6],
  ['曹', 6],
  ['袁', 5],
  ['邓', 5],
  ['许', 5],
  ['傅', 5],
  ['沈', 5],
  ['曾', 5],
  ['彭', 5],
  ['吕', 5],
  ['苏', 5],
  ['卢', 4],
  ['蒋', 4],
  ['蔡', 4],
  ['贾', 4],
  ['丁', 4],
  ['魏', 4],
  ['薛', 4],
  ['叶', 4],
  ['阎', 4],
  ['余', 4],
  ['潘', 4],
  ['杜', 4],
  ['戴', 3],
  ['夏', 3],
  ['钟', 3],
  ['汪', 3],
  ['田', 3],
  ['任', 3],
  ['姜', 3],
  ['欧阳', 1],
  ['上官', 1],
]

/** Characters parents chose in each span of birth years; whose child bears which is left to chance. */
const GIVEN: readonly { readonly until: number; readonly male: string; readonly female: string }[] = [
  {
    until: 1965,
    male: '德福贵根生发有存财顺金银锁拴保来田满仓喜',
    female: '秀桂兰英梅菊凤莲芳翠香彩玉花珍爱琴娥巧引',
  },
  {
    until: 1985,
    male: '建军卫国志强文明永忠宏伟平安社宝林新民红兵',
    female: '丽娟霞萍艳红玲敏燕华静云芬莉春小慧琳改会',
  },
  {
    until: 2005,
    male: '鹏飞涛磊波超浩杰斌凯旭阳帆勇健博亮龙乐天',
    female: '婷雪莹倩佳颖欣蕾洁瑶晶萌园丹妮悦甜露青文',
  },
  {
    until: 9999,
    male: '梓轩宇泽辰睿奕诺言沐晨煜博恩昊然屹川知行',
    female: '梓涵雨欣诗语若曦可馨一诺思彤芷萱念安佑宁',
  },
]

const charactersOf = (year: number, sex: Sex): string =>
  (GIVEN.find(({ until }) => year <= until) ?? GIVEN[3])?.[sex] ?? ''

const character = (draw: Draw, from: string): string => from.charAt(draw.int(0, from.length - 1))

export const drawSurname = (draw: Draw): string => draw.weighted(SURNAMES)

/** One character now and then, two as a rule. */
export const drawGivenName = (draw: Draw, born: string, sex: Sex): string => {
  const from = charactersOf(Number(born.slice(0, 4)), sex)
  const first = character(draw, from)
  return draw.chance(0.18) ? first : first + character(draw, from)
}
