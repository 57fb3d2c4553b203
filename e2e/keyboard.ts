import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const PATIENCE_MS = 15_000

/** How what has the focus is called: by its label, else by its text. */
const FOCUSED = `(() => {
  const e = document.activeElement
  return (e?.getAttribute('aria-label') ?? e?.labels?.[0]?.textContent ?? e?.textContent ?? '').trim()
})()`

export const focused = (page: Page): Promise<string> => page.evaluate<string>(FOCUSED)

/** Goes on with Tab until something of that name has the focus. @throws Error when nothing has within so many */
export const tabTo = async (page: Page, name: string, most = 40): Promise<void> => {
  const passed: string[] = []
  for (let n = 0; n < most; n++) {
    if ((await focused(page)) === name) return
    passed.push(await focused(page))
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} is not reached in ${most} steps: ${passed.join(' | ')}`)
}

/** Waits until something whose name holds the text has the focus. */
export const arriveAt = async (page: Page, text: string): Promise<void> => {
  await expect.poll(() => focused(page), { timeout: PATIENCE_MS }).toContain(text)
}
