import type { Locator, Page } from 'playwright-core'
import { chooseByKeys, press } from '../keyboard.ts'

/** A file as a scanner or the bank hands it over. */
export interface Paper {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** What is typed into a form: by label; a list chooses from a drop-down. */
export type Entries = Readonly<Record<string, string | readonly string[] | Paper>>

const isPaper = (value: Entries[string]): value is Paper => typeof value === 'object' && 'buffer' in value

export const fill = async (page: Page, form: Locator, entries: Entries): Promise<void> => {
  for (const [label, value] of Object.entries(entries)) {
    const field = form.getByLabel(label, { exact: true })
    if (isPaper(value)) await field.setInputFiles({ ...value })
    else if (typeof value === 'string') await field.fill(value)
    else for (const option of value) await chooseByKeys(page, field, option)
  }
}

/** Takes an action of a page: its button, its form, its button again; done when the form has closed. */
export const act = async (page: Page, name: string, entries: Entries = {}): Promise<void> => {
  await press(page.getByRole('main').getByRole('button', { name, exact: true }))
  const dialog = page.getByRole('dialog', { name })
  await fill(page, dialog, entries)
  await press(dialog.getByRole('button', { name, exact: true }))
  const refused = dialog.getByRole('alert')
  await dialog
    .or(refused)
    .first()
    .waitFor({ state: 'hidden' })
    .catch(() => undefined)
  if (await refused.isVisible()) throw new Error(`${name}: ${await refused.textContent()}`)
  await dialog.waitFor({ state: 'hidden' })
}

/** A titled part of a page. */
export const section = (page: Page, title: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

export interface FileMade {
  readonly name: string
  readonly bytes: Buffer
}

/** What a button downloads. */
export const download = async (page: Page, start: () => Promise<void>): Promise<FileMade> => {
  const [file] = await Promise.all([page.waitForEvent('download'), start()])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) }
}

/** Doors of the navigation and the headings of the pages behind them. */
export const DOORS = {
  工作台: '工作台',
  家庭: '家庭',
  办理: '办理中的申请',
  核对: '信息核对',
  公示: '公示',
  发放: '发放批次',
  组织: '组织和岗位',
  审计: '审计记录',
} as const

export const go = async (page: Page, door: keyof typeof DOORS): Promise<void> => {
  await press(page.getByRole('navigation', { name: '导航' }).getByRole('link', { name: door, exact: true }))
  await page.getByRole('heading', { level: 1, name: DOORS[door], exact: true }).waitFor()
}
