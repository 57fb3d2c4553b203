import type { Page } from 'playwright-core'

/** Every fault that a look has to find, and how it tells it. */
export const FAULTS: Readonly<Record<string, RegExp>> = {
  'too wide': /1440px zh: wider than the window/,
  'too wide on a phone': /360px en: wider than the window/,
  'a broken value': /odd words “undefined”/,
  'a dotted code': /odd words “cases\.accept”/,
  'a raw code in Chinese': /zh: odd words “town-clerk”/,
  'a raw code in English': /en: odd words “county-review”/,
  'a key without text': /odd words “noSuchKey”/,
  'Chinese that no record holds': /en: odd words “没有译”/,
  'a warning': /console warning: planted/,
  'a refused call': /404 from \/api\/v1\/nowhere/,
  'a barrier on a desk': /1440px zh: barrier button-name/,
  'a barrier on a phone': /360px en: barrier button-name/,
  'a barrier in dark only': /dark zh: barrier color-contrast/,
}

const PLANT = `(async () => {
  const add = (name, text) => {
    const e = document.querySelector('main').appendChild(document.createElement(name))
    e.textContent = text
    return e
  }
  for (const text of ['undefined', 'cases.accept', 'town-clerk', 'county-review', 'noSuchKey', '没有译']) add('p', text)
  add('p', 'WIDE').style.width = '3000px'
  add('button', '')
  Object.assign(add('p', 'DAY').style, { color: 'var(--ink)', background: 'white' })
  console.warn('planted')
  await fetch('/api/v1/nowhere')
})()`

/** Plants every fault on a page that has none. */
export const plantFaults = (page: Page): Promise<void> => page.evaluate<void>(PLANT)
