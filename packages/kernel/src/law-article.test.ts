import { expect, it } from 'vitest'
import { articleInEnglish } from './law-article.ts'

it.each([
  ['第八条', 'art. 8'],
  ['第十条', 'art. 10'],
  ['第十四条第（一）项', 'art. 14 item (1)'],
  ['第十三条第二款第（二）项', 'art. 13 para. 2 item (2)'],
  ['第八条第（一）（二）项', 'art. 8 item (1)(2)'],
  ['第二十一条、第二十二条', 'art. 21, art. 22'],
  ['第一千零五十九条、第一千零六十七条', 'art. 1059, art. 1067'],
  ['第一百零九条', 'art. 109'],
  ['第六章', 'chapter 6'],
  ['四（一）', 'section 4 (1)'],
  ['低保标准', '低保标准'],
])('cites %s as %s', (article, said) => {
  expect(articleInEnglish(article)).toBe(said)
})
