import type { Page } from 'playwright-core'
import { act, go, section } from './controls.ts'

/** Opens a family's application from the worklist. */
export const openCase = async (page: Page, applicant: string): Promise<void> => {
  await go(page, '办理')
  const row = page.getByRole('listitem').filter({ hasText: applicant })
  await row.getByRole('link').first().click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: applicant }).waitFor()
}

/** Where an application stands, as its heading says. */
export const standsAt = async (page: Page, state: string): Promise<void> =>
  page.getByRole('heading', { level: 1 }).getByText(state, { exact: true }).waitFor()

export interface Visit {
  readonly day: string
  readonly visitors: readonly [string, string]
  readonly summary: string
}

/** Records a visit by two to the home of a family. */
export const recordVisit = (page: Page, { day, visitors, summary }: Visit): Promise<void> =>
  act(page, '登记入户调查', {
    调查日期: day,
    调查人一: [visitors[0]],
    调查人二: [visitors[1]],
    调查情况: summary,
  })

/** Opens every branch of the tree of reasons, whoever wants to read it all. */
const openWholeTree = async (page: Page): Promise<void> => {
  const tree = section(page, '规则认定').locator('.tree')
  await tree.locator('summary').first().click()
  await tree.locator('li li').first().waitFor()
  const closed = tree.locator('details:not([open]) > summary')
  while ((await closed.count()) > 0) await closed.first().click()
}

/** The rules' words on a family, as the case page shows them. */
export const assessmentText = async (page: Page): Promise<string> => {
  await openWholeTree(page)
  return (await section(page, '规则认定').textContent()) ?? ''
}
