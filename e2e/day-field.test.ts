import { beforeAll, describe, expect, test } from 'vitest'
import { PLACES, staffAs } from '../test-kit/actors.ts'
import { applicationMember, applicationOf, fileCase } from '../test-kit/factories/cases.ts'
import { openHall, type Seat } from './browser.ts'
import { barriers } from './looks/look.ts'
import { type Product, startProduct } from './product.ts'
import { openOffice } from './staff.ts'

const NAME = '谷宁'

/** Days written as people write them, at a desk in a language of its own. */
describe('a clerk writes days', () => {
  let product: Product
  let seat: Seat
  let path = ''
  const hall = openHall(() => product.clock.now())
  const leave = () => seat.page.getByRole('dialog', { name: '离开家庭' })
  const day = () => leave().getByLabel('日期', { exact: true })

  beforeAll(async () => {
    product = await startProduct('2023-04-03')
    const clerk = await staffAs(product.services, 'town-clerk', PLACES.town)
    const filed = await fileCase(
      product,
      clerk,
      applicationOf({
        members: [
          applicationMember({ key: 'a', name: NAME, born: '1980-05-01' }),
          applicationMember({ key: 'b', name: '谷小宁', relation: 'child', born: '2003-05-01' }),
        ],
      }),
    )
    path = `${product.url}/families/${PLACES.county}/${filed.householdId}`
  })

  test('signs in', async () => {
    const office = await openOffice(product, hall)
    seat = await office.signIn('clerk')
    await seat.page.goto(path)
  })

  test('in a form: as they are said, and shown so when the field is left', async () => {
    await seat.page
      .getByRole('row')
      .filter({ hasText: '谷小宁' })
      .getByRole('button', { name: '离开家庭' })
      .click()
    await day().fill('2023年4月3日')
    await day().blur()
    expect(await day().inputValue()).toBe('2023年4月3日')
    for (const written of ['20230403', '2023-04-03', '2023/4/3', '今天']) {
      await day().fill(written)
      await day().blur()
      expect(await day().inputValue(), written).toBe('2023年4月3日')
    }
    expect(await barriers(seat.page)).toEqual([])
  })

  test('a mistake is said beside it, keeps what was typed, and holds the form back', async () => {
    await day().fill('2023-02-29')
    await day().blur()
    await leave().getByText('日历上没有这一天').waitFor()
    await day().fill('23-4-2')
    await leave().getByLabel('原因').fill('成家另过')
    await leave().getByRole('button', { name: '离开家庭' }).click()
    await leave().getByText('年份请写四位').waitFor()
    expect(await day().inputValue()).toBe('23-4-2')
    expect(await barriers(seat.page)).toEqual([])
  })

  test('what is mended goes through', async () => {
    await day().fill('2023-04-03')
    await leave().getByRole('button', { name: '离开家庭' }).click()
    await leave().waitFor({ state: 'hidden' })
  })

  test('on a page: the day of a past moves, a mistake leaves the page as it was', async () => {
    const shown = seat.page.getByLabel('看哪一天')
    await shown.fill('昨儿')
    await shown.blur()
    await seat.page.getByText('看不懂这个日期').waitFor()
    expect(await barriers(seat.page)).toEqual([])
    expect(seat.page.url()).not.toContain('day=')
    await shown.fill('昨天')
    await seat.page.waitForURL(/day=2023-04-02/)
  })
})
