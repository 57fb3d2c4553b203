import type { Page } from 'playwright-core'
import { press } from '../keyboard.ts'
import { act, go, section } from './controls.ts'

/** Opens a family's application from the worklist. */
export const openCase = async (page: Page, applicant: string): Promise<void> => {
  await go(page, '办理')
  const row = page.getByRole('listitem').filter({ hasText: applicant })
  await press(row.getByRole('link').first())
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

/** Opens every branch of the tree of reasons, whoever wants to read it all; what a branch holds is drawn when it opens. */
const openWholeTree = async (page: Page): Promise<void> => {
  const tree = section(page, '规则认定').locator('.tree')
  const branches = tree.locator('details')
  await press(branches.first().locator('> summary'))
  await tree.locator('li li').first().waitFor()
  for (let n = 1; n < (await branches.count()); n++) {
    const branch = branches.nth(n)
    if ((await branch.getAttribute('open')) !== null) continue
    await press(branch.locator('> summary'))
    await branch.locator('> :not(summary)').first().waitFor()
  }
}

/** The rules' words on a family, as the case page shows them. */
export const assessmentText = async (page: Page): Promise<string> => {
  await openWholeTree(page)
  return (await section(page, '规则认定').textContent()) ?? ''
}
