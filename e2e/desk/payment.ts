import type { Page } from 'playwright-core'
import { press } from '../keyboard.ts'
import { act, download, type FileMade, go, section } from './controls.ts'

/** Makes the month's list for a programme; the page of the new run opens. */
export const buildRun = async (page: Page, month: string, program?: string): Promise<void> => {
  await go(page, '发放')
  await act(page, '生成批次', { ...(program ? { 项目: [program] } : {}), 月份: month })
  await page.getByRole('heading', { level: 1 }).filter({ hasText: month }).waitFor()
}

export const openRun = async (page: Page, month: string): Promise<void> => {
  await go(page, '发放')
  await press(page.getByRole('link', { name: month }))
  await page.getByRole('heading', { level: 1 }).filter({ hasText: month }).waitFor()
}

/** A figure of the run's progress. */
export const figure = async (page: Page, name: string): Promise<string> =>
  (await section(page, '进度').getByText(name, { exact: true }).locator('xpath=../dd').textContent()) ?? ''

/** Hands the file to the bank: the purpose is asked and recorded. */
export const downloadBankFile = (page: Page): Promise<FileMade> =>
  download(page, async () => {
    await press(page.getByRole('main').getByRole('button', { name: '下载代发文件' }))
    await press(page.getByRole('dialog').getByRole('button', { name: '下载代发文件' }))
  })

/** What the bank sends back when all was paid. */
export const allPaid = (bankFile: string): string => {
  const lines = bankFile
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .filter(([seq]) => /^\d+$/.test(seq ?? ''))
  const rows = lines.map((cells) => [cells[0], cells.at(-1), cells[5], '成功', ''])
  return [['序号', '户编号', '金额', '结果', '原因'], ...rows].map((row) => `${row.join(',')}\n`).join('')
}

export const readReturn = (page: Page, text: string): Promise<void> =>
  act(page, '读回盘文件', {
    '回盘文件（CSV）': { name: '回盘.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
  })

/** Debit, credit and balance of an account, as the ledger's page shows them. */
export const accountRow = async (page: Page, account: string): Promise<string[]> => {
  await go(page, '发放')
  await press(page.getByRole('link', { name: '总账' }))
  const row = section(page, '科目').getByRole('row').filter({ hasText: account })
  await row.waitFor()
  return (await row.getByRole('cell').allTextContents()).slice(1)
}
