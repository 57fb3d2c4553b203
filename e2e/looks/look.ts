import { mkdirSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { codesOfContract } from './codes.ts'
import type { Visitor } from './visitor.ts'
import { oddWords, type SeenText } from './wording.ts'

/** A desk and the narrowest phone that people have. */
const WIDTHS = { 1440: 900, 360: 740 } as const
/** Barriers, the longest look, are sought once a width and once a language: on desks in Chinese, on phones in English. */
const BARRIERS: Readonly<Record<string, string>> = { 1440: 'zh', 360: 'en' }
/** Only what is wrong is gathered: everything that is right takes longer to write down than to check. */
const AXE = { resultTypes: ['violations'], preload: false } satisfies RunOptions
const COLOURS = {
  ...AXE,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} satisfies RunOptions
/** The width and the language in which a page is looked at in dark as well, so that neither visitor is the slower. */
const NIGHT = { width: '360', language: 'zh' } as const
const CODES = codesOfContract()
/** Where pictures of all pages are left, for people to look at; none without it. */
const PICTURES = process.env.SONGTAN_LOOKS_FOLDER

/**
 * All that is shown or read out; not tooltips, in which whoever maintains the rules finds their codes, and not the
 * component library's own names of its pictures and switches, which are in English only, nor the text of rules and worked
 * cases, which stands in `pre` as it is written.
 */
export const SEEN_TEXTS = `(() => {
  const shown = (e) => e.tagName === 'OPTION' || e.checkVisibility({ visibilityProperty: true })
  const langOf = (e) => e.closest('[lang]:not(html)')?.lang ?? ''
  const seen = [{ text: document.title, lang: '' }]
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.data
    const parent = walker.currentNode.parentElement
    if (!text.trim() || parent.closest('script, style, noscript, pre') || !shown(parent)) continue
    seen.push({ text, lang: langOf(parent) })
  }
  const described = '[aria-label], [placeholder], [alt]'
  for (const e of document.querySelectorAll(':is(' + described + '):not(.anticon, .ant-segmented)'))
    for (const name of ['aria-label', 'placeholder', 'alt'])
      if (e.getAttribute(name) && shown(e)) seen.push({ text: e.getAttribute(name), lang: langOf(e) })
  return seen
})()`

const WIDER = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return ''
  const inside = (e) => e.closest('body *') && [...ancestors(e)].some((a) => getComputedStyle(a).overflowX !== 'visible')
  const ancestors = function* (e) { for (let a = e.parentElement; a && a !== document.body; a = a.parentElement) yield a }
  const culprit = [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > clientWidth + 1 && !inside(e)).at(-1)
  return scrollWidth + ' > ' + clientWidth + ' px by ' + (culprit?.outerHTML.slice(0, 120) ?? '?')
})()`

export const overflow = async (page: Page): Promise<string[]> => {
  const wider = await page.evaluate<string>(WIDER)
  return wider ? [`wider than the window: ${wider}`] : []
}

/** Rows beyond the eighth of a table are made like those before. */
const MORE_ROWS = 'tbody tr:nth-child(n + 9)'

export const barriers = async (page: Page, options: RunOptions = AXE): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options(options).exclude(MORE_ROWS)
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `barrier ${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)
}

/** The same page at night, where it has one: nothing but its colours differs, so that only they are looked at again. */
const atNight = async (visitor: Visitor, name: string): Promise<string[]> => {
  const { page } = visitor
  if (!(await page.evaluate<boolean>("'theme' in document.documentElement.dataset"))) return []
  await page.emulateMedia({ colorScheme: 'dark' })
  await visitor.rest()
  const shown = await page.evaluate<string>('document.documentElement.dataset.theme')
  const found = await barriers(page, COLOURS)
  await picture(visitor, name, 'night')
  await page.emulateMedia({ colorScheme: 'light' })
  return shown === 'dark' ? found : [`stays ${shown} at night`]
}

const words = async ({ page, language, records }: Visitor): Promise<string[]> => {
  const lang = await page.evaluate<string>('document.documentElement.lang')
  const seen = await page.evaluate<SeenText[]>(SEEN_TEXTS)
  const told = lang.startsWith(language) ? [] : [`the page says it is in “${lang}”`]
  return [...told, ...oddWords(seen, language, CODES, records)]
}

/** In the page: what is out of sight is painted as it is scrolled to; on a picture of the whole page it is to stand. */
const ALL_PAINTED = `{
  const all = new CSSStyleSheet()
  all.replaceSync('* { content-visibility: visible !important }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, all]
}`

export const picture = async ({ page, language }: Visitor, name: string, width: string): Promise<void> => {
  if (!PICTURES) return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: path.join(PICTURES, `${name}.${width}.${language}.png`), fullPage: true })
}

/** Looks at the page as it stands, in both widths. @returns all that nobody should find there, each once */
export const look = async (visitor: Visitor, name: string): Promise<string[]> => {
  const { page, language, troubles } = visitor
  const found: string[] = []
  await page.evaluate(ALL_PAINTED)
  for (const [width, height] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width: Number(width), height })
    await visitor.rest()
    const here = [
      ...(await overflow(page)),
      ...(await words(visitor)),
      ...(BARRIERS[width] === language ? await barriers(page) : []),
    ]
    found.push(...here.map((trouble) => `${name} ${width}px ${language}: ${trouble}`))
    await picture(visitor, name, width)
    if (width === NIGHT.width && language === NIGHT.language)
      found.push(...(await atNight(visitor, name)).map((trouble) => `${name} dark ${language}: ${trouble}`))
  }
  return [...new Set([...found, ...troubles.splice(0).map((trouble) => `${name} ${language}: ${trouble}`)])]
}
