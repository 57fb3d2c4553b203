import { beforeAll, describe, expect, test } from 'vitest'
import { PLACES, staffAs } from '../test-kit/actors.ts'
import { applicationMember, applicationOf, fileCase } from '../test-kit/factories/cases.ts'
import { openHall, type Seat } from './browser.ts'
import { tabTo } from './keyboard.ts'
import { barriers, overflow } from './looks/look.ts'
import { type Product, startProduct } from './product.ts'
import { nameOf, type Office, openOffice } from './staff.ts'

const LACKING = '户口本原件'

/** Two clerks of one town before one record, and a third person at the desk of the second. */
describe('two clerks on one record', () => {
  let product: Product
  let office: Office
  let first: Seat
  let second: Seat
  let casePath = ''
  let familyPath = ''
  const hall = openHall(() => product.clock.now())
  const act = (seat: Seat, name: string) =>
    seat.page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
  const form = (seat: Seat, name: string) => seat.page.getByRole('dialog', { name })
  /** The refusal that this is about is told on the console of the browser as well. */
  const expectRefusal = (seat: Seat) => {
    expect(seat.problems.splice(0)).toEqual([expect.stringContaining('status of 409')])
  }

  beforeAll(async () => {
    product = await startProduct('2023-04-03')
    const filer = await staffAs(product.services, 'town-clerk', PLACES.town)
    const filed = await fileCase(
      product,
      filer,
      applicationOf({ members: [applicationMember({ key: 'a', name: '谷宁', born: '1980-05-01' })] }),
    )
    casePath = `${product.url}/cases/${PLACES.county}/${filed.id}`
    familyPath = `${product.url}/families/${PLACES.county}/${filed.householdId}`
    office = await openOffice(product, hall)
  })

  test('both sign in', async () => {
    first = await office.signIn('clerk')
    second = await office.signIn('visitor')
  })

  test('the first corrects a name while the second types a phone: who, what, when, and nothing is lost', async () => {
    for (const seat of [first, second]) {
      await seat.page.goto(familyPath)
      await act(seat, '更正')
    }
    await form(second, '更正').getByLabel('手机').fill('13900000088')
    await form(second, '更正').getByLabel('原因').fill('本人来电')
    await form(first, '更正').getByLabel('姓名').fill('谷安宁')
    await form(first, '更正').getByLabel('原因').fill('户口本为准')
    await form(first, '更正').getByRole('button', { name: '更正' }).click()
    await form(first, '更正').waitFor({ state: 'hidden' })
    await form(second, '更正').getByRole('button', { name: '更正' }).click()
    const told = form(second, '更正').getByRole('alert').filter({ hasText: '别人刚刚改动了这条记录' })
    await told.getByText('乡镇经办在 2023年4月3日').waitFor()
    expect(await form(second, '更正').getByLabel('手机').inputValue()).toBe('13900000088')
    expect(await barriers(second.page)).toEqual([])
    expectRefusal(second)
  })

  test('the newest stands beside what was typed, and may be taken over', async () => {
    await form(second, '更正').getByRole('button', { name: '查看最新内容' }).click()
    await form(second, '更正').getByText('同事已改为：谷安宁').waitFor()
    expect(await form(second, '更正').getByLabel('姓名').inputValue()).toBe('谷宁')
    await form(second, '更正').getByRole('button', { name: '用这个' }).click()
    expect(await form(second, '更正').getByLabel('姓名').inputValue()).toBe('谷安宁')
    await form(second, '更正').getByRole('button', { name: '更正' }).click()
    await form(second, '更正').waitFor({ state: 'hidden' })
    await second.page.getByRole('heading', { level: 1 }).filter({ hasText: '谷安宁' }).waitFor()
  })

  test('a step that has no place any more leaves what was typed for it', async () => {
    for (const seat of [first, second]) await seat.page.goto(casePath)
    await act(second, '一次性告知补正')
    await form(second, '一次性告知补正').getByLabel('缺少的材料（每行一项）').fill(LACKING)
    await act(first, '受理')
    await form(first, '受理').getByRole('button', { name: '受理' }).click()
    await form(first, '受理').waitFor({ state: 'hidden' })
    await form(second, '一次性告知补正').getByRole('button', { name: '一次性告知补正' }).click()
    await form(second, '一次性告知补正').getByText('乡镇经办在 2023年4月3日').waitFor()
    await form(second, '一次性告知补正').getByText('“受理”').waitFor()
    expectRefusal(second)
    await form(second, '一次性告知补正').getByRole('button', { name: '查看最新内容' }).click()
    await second.page.getByText('同事已经往下办了').waitFor()
    await second.page.getByRole('main').getByText(LACKING).waitFor()
    expect(await barriers(second.page)).toEqual([])
  })

  test('the bell tells the second what the first did, once, and holds no name on it', async () => {
    const { page } = second
    await page.goto(product.url)
    const bell = page.getByRole('button', { name: /^新消息/ })
    await expect
      .poll(() => bell.getAttribute('aria-label'), { timeout: 15_000 })
      .toMatch(/^新消息，\d+ 条没看过$/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await tabTo(page, (await bell.getAttribute('aria-label')) ?? '')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: '新消息' })
    await panel.getByText('转到您手上').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await overflow(page)).toEqual([])
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.reload()
    await bell.waitFor()
    expect(await bell.getAttribute('aria-label')).toBe('新消息')
  })

  test('who signs in at the same browser after her sees nothing of what she typed', async () => {
    const { page } = second
    const kept = () => page.evaluate<string>('JSON.stringify({ ...sessionStorage })')
    expect(await kept()).toContain(LACKING)
    await page.getByRole('button', { name: nameOf('visitor') }).click()
    await page.getByText('退出登录').click()
    await page.getByLabel('账号').waitFor()
    expect(await kept()).toContain(LACKING)
    await office.signInAt(second, 'townApprover')
    await page.goto(casePath)
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '谷安宁' }).waitFor()
    expect(await page.getByText(LACKING).count()).toBe(0)
    expect(await kept()).not.toContain(LACKING)
  })
})
