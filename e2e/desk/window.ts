import type { Page } from 'playwright-core'
import { chooseByKeys, press, tick } from '../keyboard.ts'
import type { Person } from '../people.ts'
import { type Entries, fill, go } from './controls.ts'

/** Begins an application at the window for a family that sits in front. */
export const beginAtWindow = async (page: Page, village: string, address: string): Promise<void> => {
  await go(page, '办理')
  await press(page.getByRole('button', { name: '窗口登记申请' }))
  await page.getByRole('heading', { level: 1, name: '窗口登记申请' }).waitFor()
  await chooseByKeys(page, page.getByLabel('村（社区）'), village)
  await page.getByLabel('详细地址').fill(address)
}

/** The n-th row of a list; made when it is not there yet. */
const row = async (page: Page, list: string, n: number, add: string) => {
  const found = page.getByRole('group', { name: `${list} ${n}`, exact: true })
  if ((await found.count()) === 0) await press(page.getByRole('button', { name: add, exact: true }))
  return found
}

export const typeMember = async (
  page: Page,
  n: number,
  { name, residentId, phone }: Person,
  more: Entries = {},
): Promise<void> => {
  const here = await row(page, '共同生活的家庭成员', n, '增加成员')
  await fill(page, here, { 姓名: name, 证件号: residentId, 手机: phone, ...more })
}

export const typeIncome = async (
  page: Page,
  n: number,
  [whose, kind, monthly]: readonly [string, string, string],
): Promise<void> => {
  const here = await row(page, '收入', n, '增加一项收入')
  await fill(page, here, { 谁的: [whose], 种类: [kind], '金额（元）': monthly })
}

export const typeVehicle = async (
  page: Page,
  n: number,
  [whose, use, value]: readonly [string, string, string],
): Promise<void> => {
  const here = await row(page, '财产', n, '增加一项财产')
  await fill(page, here, { 谁的: [whose], 种类: ['车辆'], 车辆用途: [use], '金额（元）': value })
}

export const typeAccount = (page: Page, holder: string, bank: string, number: string): Promise<void> =>
  fill(page, page.getByRole('main'), { 户名: [holder], 银行: bank, 账号: number })

/** Files it; the page of the new application opens. */
export const fileAtWindow = async (page: Page, applicant: string): Promise<void> => {
  await tick(page.getByLabel('申请人已承诺所报属实'))
  await press(page.getByRole('button', { name: '提交申请' }))
  await page.getByRole('heading', { level: 1 }).filter({ hasText: applicant }).waitFor()
}
