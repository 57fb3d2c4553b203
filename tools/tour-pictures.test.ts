import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CITIZEN_PAGES } from '../e2e/looks/citizen-pages.ts'
import { CONSOLE_PAGES } from '../e2e/looks/console-pages.ts'
import { WALKED_PAGES } from '../e2e/looks/walks.ts'
import { pictureFile, TOUR_WIDTHS } from '../e2e/tour/pictures.ts'

const FOLDER = new URL('../docs/tour/', import.meta.url)
const MOST_BYTES = 12 * 1024 * 1024

const pictures = readdirSync(FOLDER).filter((file) => !file.endsWith('.md'))
const pages = [...[...CONSOLE_PAGES, ...CITIZEN_PAGES].map(({ name }) => name), ...WALKED_PAGES]

test('every page has a picture at both widths, and no picture is of a page that is gone', () => {
  const wanted = pages.flatMap((name) => Object.keys(TOUR_WIDTHS).map((width) => pictureFile(name, width)))
  expect(new Set(wanted).size).toBe(wanted.length)
  expect(pictures.toSorted()).toEqual(wanted.toSorted())
})

test('the pictures together are small', () => {
  const bytes = pictures.reduce((sum, file) => sum + statSync(new URL(file, FOLDER)).size, 0)
  expect(bytes).toBeLessThan(MOST_BYTES)
})

test.for(['docs/tour/README.md', 'docs/tour/README.en.md', 'README.md', 'README.zh-CN.md'])(
  'every picture of %s is there',
  (file) => {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    const shown = [...text.matchAll(/([\w-]+\.\d+\.webp)/g)].map(([, picture]) => picture)
    expect(shown.length).toBeGreaterThan(1)
    expect(shown.filter((picture) => !pictures.includes(picture ?? ''))).toEqual([])
  },
)
