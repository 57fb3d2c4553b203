import { beforeAll, describe, expect, test } from 'vitest'
import { PLACES, staffAs } from '../test-kit/actors.ts'
import { applicationMember, applicationOf, fileCase } from '../test-kit/factories/cases.ts'
import { payDesk } from '../test-kit/factories/pay-desk.ts'
import { decide, familyIn } from '../test-kit/factories/payments.ts'
import { MACHINES, openHall, type Seat } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { openOffice } from './staff.ts'

const FILED = 95
const A_PAGE = 50
const SECOND_PAGE = FILED - A_PAGE
const LOW = 40
const PAID = 60
const WAIT = { timeout: 15_000 }

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
    const reaches = (count: number) => expect.poll(() => rows.count(), WAIT).toBe(count)
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
    await expect.poll(focused, WAIT).toEqual({ says, seen: true })
    await seat.page.getByRole('button', { name: '上一页' }).click()
    await reaches(A_PAGE)
  })
})

/** A list without its answer: what is not known is not said to be nothing. */
describe('a list that cannot be read', () => {
  let product: Product
  const hall = openHall(() => product.clock.now())

  beforeAll(async () => {
    product = await startProduct('2023-04-03')
  })

  test('says so, and not that it is empty', async () => {
    const { page, problems } = await (await openOffice(product, hall)).signIn('clerk')
    await page.route(/families\/search$/, (route) => route.abort())
    await page.goto(`${product.url}/families`)
    await page.getByRole('main').getByRole('alert').waitFor()
    expect(await page.getByText('这里还没有内容').count()).toBe(0)
    await page.unroute(/families\/search$/)
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('这里还没有内容').waitFor()
    expect(problems.splice(0).every((told) => told.includes('ERR_FAILED'))).toBe(true)
  })
})

/** Two long lists on one page: the lines of a payment run, and its postings below them. */
describe('the long lists of a payment run', () => {
  let product: Product
  let seat: Seat
  let run = ''
  const hall = openHall(() => product.clock.now())
  const part = (title: string) =>
    seat.page.locator('section').filter({ has: seat.page.getByRole('heading', { name: title, exact: true }) })
  const reaches = (title: string, count: number) =>
    expect.poll(() => part(title).locator('tbody tr[data-row-key]').count(), WAIT).toBe(count)
  const goOn = (title: string) => part(title).getByRole('button', { name: '下一页' }).click()

  beforeAll(async () => {
    product = await startProduct('2023-04-03')
    for (let n = 0; n < PAID; n += 1)
      await decide(product.services, await familyIn(product.services), '2023-04', [{ monthly: 10_000 }])
    const desk = await payDesk(product)
    run = (await desk.build('2023-04')).body.id
    await desk.approve(run)
  })

  test('each goes on by itself', async () => {
    seat = await (await openOffice(product, hall)).signIn('financeClerk')
    await seat.page.goto(`${product.url}/payments/${PLACES.county}/${run}`)
    await reaches('笔数', A_PAGE)
    await goOn('笔数')
    await reaches('笔数', PAID - A_PAGE)
    await part('总账流水').getByRole('button', { name: '查看' }).click()
    await reaches('总账流水', A_PAGE)
    await goOn('总账流水')
    await reaches('总账流水', PAID - A_PAGE)
    await reaches('笔数', PAID - A_PAGE)
  })

  test('what was chosen is still chosen on coming back', async () => {
    await seat.page.goto(`${product.url}/payments/${PLACES.county}/${run}`)
    const choice = part('笔数').getByRole('radio', { name: '失败' })
    await part('笔数').getByText('失败', { exact: true }).first().click()
    await reaches('笔数', 0)
    await seat.page.getByRole('link', { name: '总账', exact: true }).first().click()
    await seat.page.getByRole('heading', { level: 1, name: '总账' }).waitFor()
    await seat.page.goBack()
    await expect.poll(() => choice.isChecked(), WAIT).toBe(true)
    await reaches('笔数', 0)
  })
})
