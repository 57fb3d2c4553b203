const DIGITS = '零一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const N = '[零一二三四五六七八九十百千]+'

/** `一千零七十四` → 1074; up to thousands, as articles are counted. */
const numberOf = (numeral: string): number => {
  let sum = 0
  let digit = 0
  for (const sign of numeral) {
    const unit = UNITS[sign]
    if (unit === undefined) digit = DIGITS.indexOf(sign)
    else {
      sum += (digit || 1) * unit
      digit = 0
    }
  }
  return sum + digit
}

/** 10 → 十, 22 → 二十二; up to 99, which no article cited by number passes. */
export const chineseNumber = (n: number): string => {
  const tens = Math.floor(n / 10)
  const ones = n % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`
  return `${head}${ones === 0 && tens > 0 ? '' : DIGITS.charAt(ones)}`
}

const replaced = (text: string, pattern: string, say: (n: number) => string): string =>
  text.replaceAll(new RegExp(pattern, 'g'), (_, numeral: string) => say(numberOf(numeral)))

/**
 * A place in a law (章条款项) as English cites it: `第十三条第二款第（一）项` → `art. 13 para. 2 item (1)`,
 * `一（三）` → `section 1 (3)`. What is cited by its heading stays as it is.
 */
export const articleInEnglish = (article: string): string => {
  const parts = [
    [`第(${N})章`, (n: number) => `chapter ${n}`],
    [`第(${N})条`, (n: number) => `art. ${n}`],
    [`第(${N})款`, (n: number) => ` para. ${n}`],
    [`^(${N})(?=（)`, (n: number) => `section ${n} `],
    [`（(${N})）`, (n: number) => `(${n})`],
  ] as const
  const said = parts.reduce((text, [pattern, say]) => replaced(text, pattern, say), article)
  return said.replaceAll(/第((?:\(\d+\))+)项/g, ' item $1').replaceAll('、', ', ')
}
