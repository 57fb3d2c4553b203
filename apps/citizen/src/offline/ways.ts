/** What a worker does with a request of the page. */
export type Way = 'page' | 'asset' | 'law' | 'pass'

export interface Asked {
  readonly method: string
  readonly mode: string
  readonly path: string
}

/** Public law of a place and names of places: the only answers of the program that a phone keeps. */
const LAW = [/^\/api\/v1\/policies\/\d{6}$/, /^\/api\/v1\/divisions\/\d{12}\/children$/]
const ASSET = /^\/m\/(assets\/[\w.-]+|favicon\.svg|icon-\d+\.png|manifest\.webmanifest)$/
const PAGE = /^\/m(\/|$)/

/** Whatever is not named passes by untouched, so that nothing about a person can ever come to be kept. */
export const wayOf = ({ method, mode, path }: Asked): Way => {
  if (method !== 'GET') return 'pass'
  if (ASSET.test(path)) return 'asset'
  if (mode === 'navigate' && PAGE.test(path)) return 'page'
  return LAW.some((one) => one.test(path)) ? 'law' : 'pass'
}

/** Pages that are sent drawn; every other address of the page opens on the empty one. */
export const SHELL = '/m/shell'
export const DRAWN = ['/m', '/m/self-check'] as const

/** The kept page that an address opens on. A question in the address is for the script to read. */
export const keptPage = (path: string, search: string): string => {
  const plain = path.length > 1 ? path.replace(/\/$/, '') : path
  return search === '' && DRAWN.some((drawn) => drawn === plain) ? plain : SHELL
}
