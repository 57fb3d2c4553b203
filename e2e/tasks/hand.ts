import type { Locator, Page } from 'playwright-core'
import type { Paper } from '../desk/controls.ts'

type Role = 'button' | 'link' | 'row' | 'option' | 'tab' | 'checkbox' | 'radio'

/** Where on a page: a row, dialog, section or whatever stands around, by its text. */
export type Place = readonly [
  kind: 'row' | 'dialog' | 'listitem' | 'listbox' | 'group' | 'article' | 'section' | 'main' | 'nav',
  text: string,
]

/** Looks and does nothing. */
export interface Eyes {
  /** Waits until the text is seen. @throws Error when it is not, in good time */
  sees(text: string | RegExp, where?: Place): Promise<void>
  /** Waits until a form has closed. @throws Error when it stays open */
  gone(where: Place): Promise<void>
}

/** The only way to act on a page in a task: every call is one step. */
export interface Hand extends Eyes {
  readonly steps: number
  click(role: Role, name: string | RegExp, where?: Place): Promise<void>
  /** Clicks what is only a text: a summary that unfolds, a part in a row of parts. */
  tap(text: string | RegExp, where?: Place): Promise<void>
  press(chord: string): Promise<void>
  /** Types where the focus is. */
  type(text: string): Promise<void>
  fill(label: string | RegExp, text: string, where?: Place): Promise<void>
  choose(label: string, option: string, where?: Place): Promise<void>
  give(label: string, paper: Paper): Promise<void>
}

const placeOf = (page: Page, where?: Place): Locator => {
  if (!where) return page.locator('body')
  const [kind, text] = where
  if (kind === 'section')
    return page.locator('section').filter({ has: page.getByRole('heading', { name: text, exact: true }) })
  if (kind === 'main') return page.locator('main').filter({ hasText: text })
  if (kind === 'nav') return page.getByRole('navigation', { name: text })
  if (kind === 'dialog' || kind === 'group' || kind === 'listbox') return page.getByRole(kind, { name: text })
  return page.getByRole(kind).filter({ hasText: text })
}

export const eyesOf = (page: Page, patienceMs: number): Eyes => ({
  sees: (text, where) =>
    placeOf(page, where).getByText(text).filter({ visible: true }).first().waitFor({ timeout: patienceMs }),
  gone: (where) => placeOf(page, where).waitFor({ state: 'hidden', timeout: patienceMs }),
})

/** Chooses from antd's drop-down, whose list stands at the end of the page. */
const choose = async (page: Page, field: Locator, option: string): Promise<void> => {
  await field.click()
  const list = page.locator(`[id="${await field.getAttribute('aria-controls')}"]`)
  await page.locator('.ant-select-dropdown').filter({ has: list }).getByText(option).first().click()
}

/** A field that has the focus, so that nothing is typed into the air. */
const AWAITS_TYPING = 'input:focus, textarea:focus'

/** A hand before a page, at its first step. */
export const handOf = (page: Page, patienceMs: number): Hand => {
  let steps = 0
  const step = async (act: Promise<unknown>): Promise<void> => {
    steps += 1
    await act
  }
  const field = (label: string | RegExp, where?: Place) =>
    placeOf(page, where)
      .getByLabel(label, typeof label === 'string' ? { exact: true } : {})
      .filter({ visible: true })
      .first()
  const pick = async (control: Locator, option: string) => {
    const native = (await control.evaluate((element) => element.tagName)) === 'SELECT'
    return native ? control.selectOption({ label: option }) : choose(page, control, option)
  }
  return {
    ...eyesOf(page, patienceMs),
    get steps() {
      return steps
    },
    click: (role, name, where) =>
      step(
        placeOf(page, where)
          .getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) })
          .first()
          .click(),
      ),
    tap: (text, where) =>
      step(placeOf(page, where).getByText(text).filter({ visible: true }).first().click()),
    press: (chord) => step(page.keyboard.press(chord)),
    type: (text) =>
      step(
        page
          .locator(AWAITS_TYPING)
          .waitFor()
          .then(() => page.keyboard.insertText(text)),
      ),
    fill: (label, text, where) => step(field(label, where).fill(text)),
    choose: (label, option, where) => step(pick(field(label, where), option)),
    give: (label, paper) => step(field(label).setInputFiles({ ...paper })),
  }
}
