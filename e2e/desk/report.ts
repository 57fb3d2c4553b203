import type { Page } from 'playwright-core'
import { press } from '../keyboard.ts'
import { section } from './controls.ts'

/** Opens the report from the application. @returns what its first table says, row by row: the differences */
export const openReport = async (page: Page): Promise<string[]> => {
  await press(section(page, '信息核对').getByRole('link', { name: '核对报告' }))
  const report = page.locator('section').filter({ has: page.getByRole('heading', { name: /^核对报告/ }) })
  await report.getByText('结论').waitFor()
  const rows = report.getByRole('table').first().getByRole('row')
  return (await rows.allTextContents()).slice(1).filter((text) => text !== '')
}

/** What stands first where declared and verified stand side by side. */
export const factsThatDiffer = async (page: Page): Promise<string[]> => {
  const rows = section(page, '家庭申报与核实').getByRole('row')
  await rows.getByText('不一致').first().waitFor()
  const texts = (await rows.allTextContents()).slice(1).filter((text) => text !== '')
  const end = texts.findIndex((text) => !text.includes('不一致'))
  return texts.slice(0, end === -1 ? texts.length : end)
}
