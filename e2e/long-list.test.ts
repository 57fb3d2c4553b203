import { beforeAll, describe, expect, test } from 'vitest'
import { PLACES, staffAs } from '../test-kit/actors.ts'
import { applicationMember, applicationOf, fileCase } from '../test-kit/factories/cases.ts'
import { MACHINES, openHall, type Seat } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { openOffice } from './staff.ts'

const FILED = 95
const A_PAGE = 50
const SECOND_PAGE = FILED - A_PAGE
const LOW = 40

const LISTS = [
  { list: '工作台', path: '/', rows: '.work-rows > li' },
  { list: '家庭', path: '/families', rows: '.rows tbody tr[data-row-key]' },
]

/** Lists of more rows than a window shows: rows come in two strokes, and nobody who comes back loses the place. */
describe('long lists', () => {
  let product: Product
  let seat: Seat
  const hall = openHall(() => product.clock.now())
  /** What has the focus, and whether a reader sees it. */
  const focused = async () => {
    const link = seat.page.locator('a:focus')
    if ((await link.count()) === 0) return undefined
    const box = await link.boundingBox()
    const seen = box !== null && box.y >= 0 && box.y + box.height <= MACHINES.desk.viewport.height
    return { says: await link.textContent(), seen }
  }

  beforeAll(async () => {
    product = await startProduct('2023-04-03')
    const filer = await staffAs(product.services, 'town-clerk', PLACES.town)
    for (let n = 0; n < FILED; n += 1) {
      const name = `穗${String.fromCodePoint(0x4e00 + n)}`
      const members = [applicationMember({ key: 'a', name, born: '1980-05-01' })]
      await fileCase(product, filer, applicationOf({ members }))
    }
  })

  test('the clerk signs in', async () => {
    seat = await (await openOffice(product, hall)).signIn('clerk')
  })

  test.for(LISTS)('$list: pages are whole, and the way back leads to the row that was left', async (one) => {
    const rows = seat.page.locator(one.rows)
    const reaches = (count: number) => expect.poll(() => rows.count()).toBe(count)
    await seat.page.goto(product.url + one.path)
    await reaches(A_PAGE)
    await seat.page.getByRole('button', { name: '下一页' }).click()
    await reaches(SECOND_PAGE)
    const link = rows.nth(LOW).getByRole('link').first()
    await link.scrollIntoViewIfNeeded()
    const says = await link.textContent()
    await link.press('Enter')
    await seat.page.getByRole('button', { name: '回到列表' }).click()
    await reaches(SECOND_PAGE)
    await expect.poll(focused).toEqual({ says, seen: true })
    await seat.page.getByRole('button', { name: '上一页' }).click()
    await reaches(A_PAGE)
  })
})
