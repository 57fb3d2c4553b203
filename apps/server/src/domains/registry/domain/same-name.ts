/** Names are equal when only blanks, width or the kind of middle dot differ. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b)

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[·•・‧∙.]/g, '·')
    .replace(/\s+/g, '')
    .toUpperCase()
