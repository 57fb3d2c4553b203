/** 张*华, 张*: the family name and, of three or more characters, the last one. */
export const maskName = (name: string): string => {
  const chars = [...name]
  const [first = '', ...rest] = chars
  if (chars.length < 2) return '*'
  return chars.length === 2
    ? `${first}*`
    : `${first}${'*'.repeat(Math.min(rest.length - 1, 3))}${rest.at(-1) ?? ''}`
}
