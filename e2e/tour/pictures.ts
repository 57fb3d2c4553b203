import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Visitor } from '../looks/visitor.ts'

/** A desk and the narrowest phone that people have: width and height in px. */
export const TOUR_WIDTHS = { 1440: 900, 360: 740 } as const
/** Longer pages are cut there, in px: their rows go on as they began. */
const LONGEST = 2400
/** Of 100; letters stay sharp and the whole folder stays small. */
const QUALITY = 50

/** The file of a page's picture at a width. */
export const pictureFile = (name: string, width: string): string => `${name}.${width}.webp`

/** The page from its top as WebP, which only the browser's own protocol can take. */
const webpOf = async (page: Page, width: number): Promise<Buffer> => {
  const session = await page.context().newCDPSession(page)
  const full = await page.evaluate<number>('document.documentElement.scrollHeight')
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(full, LONGEST), scale: 1 },
  })
  await session.detach()
  return Buffer.from(data, 'base64')
}

/** Leaves the pictures of the page as it stands in a folder, one a width. */
export const takePictures =
  (folder: string) =>
  async ({ page, rest }: Visitor, name: string): Promise<string[]> => {
    mkdirSync(folder, { recursive: true })
    for (const [width, height] of Object.entries(TOUR_WIDTHS)) {
      await page.setViewportSize({ width: Number(width), height })
      await rest()
      writeFileSync(path.join(folder, pictureFile(name, width)), await webpOf(page, Number(width)))
    }
    return []
  }
