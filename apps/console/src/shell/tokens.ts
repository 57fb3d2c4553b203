/**
 * Every colour of the desk, by what it is for. Screens name them as `var(--ink)`; the component library gets the same
 * values through theme.ts.
 */
const LIGHT = {
  paper: '#faf7f2',
  sheet: '#fffdfa',
  /** What lies above a sheet: dialogs, menus. */
  raised: '#fffdfa',
  head: '#f3eee5',
  line: '#e6dfd4',
  edge: '#cfc5b7',
  ink: '#2b2826',
  ash: '#6b635b',
  ember: '#a8431f',
  moss: '#3f6b3f',
  amber: '#8a5a00',
  brick: '#a32020',
  sky: '#3a5a78',
  plum: '#5b3f8a',
  /** Words on a button or a badge filled with ember, moss, amber, brick, sky or ash. */
  bright: '#ffffff',
  emberWash: '#faeee6',
  mossWash: '#edf3ea',
  amberWash: '#fbf3e0',
  brickWash: '#fbecea',
  skyWash: '#eaf0f5',
  plumWash: '#f3eef9',
  mossWord: '#33602f',
  amberWord: '#7a5600',
  brickWord: '#a32020',
  skyWord: '#2f4f6b',
  plumWord: '#5b3f8a',
  emberWord: '#96391a',
  /** The dark bar at the side. */
  rail: '#2b2826',
  railHover: '#3d3835',
  railInk: '#e6dfd4',
  railHere: '#a8431f',
  railHereInk: '#ffffff',
  spark: '#e0713f',
  /** A short word over anything. */
  tip: '#2b2826',
  tipInk: '#fffdfa',
  /** Lengths that are not the point of a drawing: what was before, what stayed. */
  bar: '#8d8379',
  barSoft: '#b8ada0',
  chart1: '#a8431f',
  chart2: '#3a5a78',
  chart3: '#3f6b3f',
  chart4: '#8a5a00',
  chart5: '#5b3f8a',
  chart6: '#6b635b',
} as const

export type TokenName = keyof typeof LIGHT
export type Tokens = Readonly<Record<TokenName, string>>
export type ThemeName = 'light' | 'dark'

const DARK: Tokens = {
  paper: '#181513',
  sheet: '#211d1a',
  raised: '#2a2521',
  head: '#2a2521',
  line: '#3b352f',
  edge: '#5a5149',
  ink: '#ece5dc',
  ash: '#b0a69b',
  ember: '#f0946a',
  moss: '#94c48e',
  amber: '#e2b560',
  brick: '#f2928a',
  sky: '#96bbdc',
  plum: '#c2a9ea',
  bright: '#1b1310',
  emberWash: '#3a241a',
  mossWash: '#1f2d1e',
  amberWash: '#352912',
  brickWash: '#3b1f1d',
  skyWash: '#1c2a37',
  plumWash: '#2c2338',
  mossWord: '#a6d3a0',
  amberWord: '#ebc57c',
  brickWord: '#f6a69f',
  skyWord: '#a9c9e5',
  plumWord: '#cfbaf0',
  emberWord: '#f5a985',
  rail: '#110f0d',
  railHover: '#2a2521',
  railInk: '#d9d0c4',
  railHere: '#8f3a1a',
  railHereInk: '#ffffff',
  spark: '#e0713f',
  tip: '#e6dfd4',
  tipInk: '#211d1a',
  bar: '#8d8379',
  barSoft: '#6a625a',
  chart1: '#f0946a',
  chart2: '#7fa9d0',
  chart3: '#94c48e',
  chart4: '#e2b560',
  chart5: '#c2a9ea',
  chart6: '#b0a69b',
}

export const THEMES: Readonly<Record<ThemeName, Tokens>> = { light: LIGHT, dark: DARK }

/** mossWash → `--moss-wash`, chart1 → `--chart-1`. */
export const variableOf = (name: string): string =>
  `--${name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)}`

/** All variables of a theme as declarations of a style sheet. */
export const declarationsOf = (theme: ThemeName): string =>
  Object.entries(THEMES[theme])
    .map(([name, value]) => `${variableOf(name)}: ${value};`)
    .join(' ')

const GROUNDS = ['paper', 'sheet', 'raised', 'head'] as const
/** The last two lie under the words of a button that is pointed at. */
const FILLED = ['ember', 'moss', 'amber', 'brick', 'sky', 'ash', 'emberWord', 'brickWord'] as const

/** Every pair in which the first is words, or a drawing that says something, and the second lies beneath it. */
export const WORDS_ON: readonly (readonly [TokenName, TokenName])[] = [
  ...GROUNDS.flatMap((ground) =>
    (['ink', 'ash', 'ember', 'moss', 'amber', 'brick', 'sky', 'plum'] as const).map(
      (words) => [words, ground] as const,
    ),
  ),
  ...(['ember', 'moss', 'amber', 'brick', 'sky', 'plum'] as const).flatMap((name) => [
    ['ink', `${name}Wash`] as const,
    [name, `${name}Wash`] as const,
    [`${name}Word`, `${name}Wash`] as const,
  ]),
  ['ash', 'emberWash'],
  ...FILLED.map((ground) => ['bright', ground] as const),
  ['railInk', 'rail'],
  ['railInk', 'railHover'],
  ['railHereInk', 'railHere'],
  ['tipInk', 'tip'],
]

/** Drawings against the sheet they are drawn on; they are told apart by words too, so that three to one is enough. */
export const DRAWN_ON: readonly (readonly [TokenName, TokenName])[] = [
  ...(['chart1', 'chart2', 'chart3', 'chart4', 'chart5', 'chart6', 'bar'] as const).map(
    (name) => [name, 'sheet'] as const,
  ),
  ['spark', 'rail'],
]

const CHANNEL = /[0-9a-f]{2}/gi

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [...hex.matchAll(CHANNEL)].map(([pair]) => {
    const part = Number.parseInt(pair, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio of two `#rrggbb`, 1–21. Source: WCAG 2.2, “contrast ratio” and “relative luminance”. */
export const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
