import { beforeAll, describe, expect, test } from 'vitest'
import { PLACES, staffAs } from '../test-kit/actors.ts'
import { applicationMember, applicationOf, fileCase } from '../test-kit/factories/cases.ts'
import { openHall, type Seat } from './browser.ts'
import { tabTo } from './keyboard.ts'
import { barriers } from './looks/look.ts'
import { type Product, startProduct } from './product.ts'
import { openOffice } from './staff.ts'

/** The law's terms explain themselves where they stand. */
describe('a clerk who does not know a term', () => {
  let product: Product
  let seat: Seat
  let path = ''
  const hall = openHall(() => product.clock.now())
  const card = () => seat.page.getByRole('tooltip')
  const terms = () => seat.page.locator('main dfn')

  beforeAll(async () => {
    product = await startProduct('2023-04-03')
    const clerk = await staffAs(product.services, 'town-clerk', PLACES.town)
    const filed = await fileCase(
      product,
      clerk,
      applicationOf({ members: [applicationMember({ key: 'a', name: '谷宁', born: '1980-05-01' })] }),
    )
    path = `${product.url}/cases/${PLACES.county}/${filed.id}`
  })

  test('signs in', async () => {
    const office = await openOffice(product, hall)
    seat = await office.signIn('clerk')
    await seat.page.goto(path)
  })

  test('reaches it by keyboard, reads what it means and rests on, and closes it with Escape', async () => {
    await terms().first().waitFor()
    await seat.page.getByRole('heading', { level: 1 }).focus()
    await tabTo(seat.page, '公示', 60)
    await card().getByText('《最低生活保障审核确认办法》第十九条').waitFor()
    expect(await barriers(seat.page)).toEqual([])
    await seat.page.keyboard.press('Escape')
    await card().waitFor({ state: 'hidden' })
    await seat.page.keyboard.press('Tab')
    expect(await card().count()).toBe(0)
  })

  test('rests on it with the pointer, and may go over to the explanation', async () => {
    await terms().filter({ hasText: '公示' }).hover()
    await card().getByText('公示 7 天').hover()
    await card().getByText('依据').waitFor()
    await seat.page.mouse.move(0, 0)
    await card().waitFor({ state: 'hidden' })
  })

  test('finds each term once on a page, and the explanation inside of a narrow window', async () => {
    const words = await terms().allTextContents()
    expect(words.length).toBeGreaterThan(2)
    expect(words.toSorted()).toEqual([...new Set(words)].toSorted())
    await seat.page.setViewportSize({ width: 360, height: 740 })
    for (const term of await terms().all()) {
      await term.focus()
      const box = await card().boundingBox()
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 360).toBe(true)
    }
    expect(await barriers(seat.page)).toEqual([])
  })

  test('reads the same in English', async () => {
    await seat.page.setViewportSize({ width: 1440, height: 900 })
    await seat.page.getByRole('button', { name: 'English' }).click()
    await seat.page
      .getByRole('heading', { name: 'What can be done now' })
      .or(terms().first())
      .first()
      .waitFor()
    expect(await terms().count()).toBeGreaterThan(0)
    await terms().first().focus()
    await card().getByText('Legal basis').waitFor()
  })
})
