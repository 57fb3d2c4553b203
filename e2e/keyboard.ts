import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const PATIENCE_MS = 15_000

/** A dialog that has just closed gives the focus back to where it was opened, and may take it away once. */
const REACH_MS = 3000

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

/** What has the focus, where Tab can have brought it. */
const HAS_FOCUS = ':focus:not([tabindex="-1"])'

/**
 * Uses something as a hand at the keyboard does: the focus goes to it, and a key is pressed.
 * @throws AssertionError when it cannot be reached without a mouse
 */
export const press = async (target: Locator, key = 'Enter'): Promise<void> => {
  await expect.poll(() => target.isEnabled(), { timeout: PATIENCE_MS }).toBe(true)
  const reached = target.and(target.page().locator(HAS_FOCUS))
  const reach = async () => {
    await target.focus()
    return reached.count()
  }
  await expect.poll(reach, { timeout: REACH_MS, message: `${target} is reached by keyboard` }).toBe(1)
  await target.page().keyboard.press(key)
}

/** Ticks a box, or takes one of several, by keyboard. */
export const tick = async (box: Locator): Promise<void> => {
  if (await box.isChecked()) return
  await press(box, 'Space')
  await expect.poll(() => box.isChecked(), { timeout: PATIENCE_MS }).toBe(true)
}

const LONGEST_LIST = 200

/** Goes down an open list until the option that holds the text is the active one, and takes it. */
export const chooseByKeys = async (page: Page, field: Locator, option: string): Promise<void> => {
  await press(field, 'ArrowDown')
  const list = page.locator(`[id="${await field.getAttribute('aria-controls')}"]`)
  const shown = page.locator('.ant-select-dropdown').filter({ has: list })
  await shown.getByText(option).first().waitFor({ state: 'attached' })
  const active = shown.locator('.ant-select-item-option-active')
  for (let n = 0; n < LONGEST_LIST; n++) {
    if ((await active.count()) > 0 && (await active.first().textContent())?.includes(option))
      return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`${option} is not reached in the list`)
}
