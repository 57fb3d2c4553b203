import { setTimeout as wait } from 'node:timers/promises'
import { registryRoutes } from '@songtan/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { createStaffWithCredential, type StaffSignIn } from '../apps/server/src/domains/access/index.ts'
import { totpCode } from '../apps/server/src/platform/crypto/totp.ts'
import { PLACES, staffAs } from '../test-kit/actors.ts'
import { applicationMember, applicationOf, fileCase } from '../test-kit/factories/cases.ts'
import { openHall, type Seat } from './browser.ts'
import { arriveAt, tabTo, press as use } from './keyboard.ts'
import { barriers } from './looks/look.ts'
import { type Product, startProduct } from './product.ts'

const SLOW_LINE_MS = 1500
/** What stands under the field of the command bar. */
const BAR = /\/assets\/command-/
const APPLICANTS = ['林安', '孙平', '周宁'] as const

/** A clerk without a mouse: nothing below clicks, and Tab alone moves the focus. The journeys through the whole work press too. */
describe('a clerk at the keyboard', () => {
  let product: Product
  let seat: Seat
  let signIn: StaffSignIn
  const hall = openHall(() => product.clock.now())
  const press = (key: string) => seat.page.keyboard.press(key)
  const type = (text: string) => seat.page.keyboard.type(text)
  /** The page anew, on a line over which what stands under the command bar comes late. */
  const slowBar = async () => {
    await seat.page.unroute(BAR)
    await seat.page.route(BAR, async (route) => {
      await wait(SLOW_LINE_MS)
      await route.continue()
    })
    await seat.page.reload()
    await heading(APPLICANTS[2])
  }
  const heading = (text: string) =>
    seat.page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor()

  beforeAll(async () => {
    product = await startProduct('2023-04-03')
    const filer = await staffAs(product.services, 'town-clerk', PLACES.town)
    for (const name of APPLICANTS)
      await fileCase(
        product,
        filer,
        applicationOf({ members: [applicationMember({ key: 'a', name, born: '1980-05-01' })] }),
      )
    const staff = {
      login: 'keys',
      name: '柴经办',
      posts: [{ kind: 'town-clerk' as const, area: PLACES.town, validFrom: '2020-01-01' }],
      by: 'system:test',
    }
    signIn = await product.services.db
      .transaction()
      .execute((tx) => createStaffWithCredential(tx, product.services, staff))
    seat = await hall.sit('柴经办', 'desk')
  })

  test('what only a mouse can reach is told', async () => {
    await seat.page.setContent(
      '<span role="button">甲</span><button tabindex="-1">乙</button><button>丙</button>',
    )
    const button = (name: string) => seat.page.getByRole('button', { name })
    await expect(use(button('甲'))).rejects.toThrow('is reached by keyboard')
    await expect(use(button('乙'))).rejects.toThrow('is reached by keyboard')
    await use(button('丙'))
  })

  test('signs in', async () => {
    await seat.page.goto(product.url)
    await arriveAt(seat.page, '账号')
    await type(signIn.login)
    await tabTo(seat.page, '密码')
    await type(signIn.password)
    await tabTo(seat.page, '动态口令（6 位）')
    await type(totpCode(signIn.totpSecret, product.clock.wall()))
    await press('Enter')
    await heading('工作台')
  })

  test('goes down the list and opens its second row', async () => {
    await seat.page.getByRole('link', { name: APPLICANTS[1] }).waitFor()
    await press('j')
    await press('j')
    await press('k')
    await press('j')
    await press('Enter')
    await heading(APPLICANTS[1])
    await arriveAt(seat.page, APPLICANTS[1])
  })

  test('takes a step', async () => {
    await tabTo(seat.page, '受理')
    await press('Enter')
    await seat.page.getByRole('dialog', { name: '受理' }).waitFor()
    await seat.page.keyboard.press('Tab')
    await tabTo(seat.page, '受理')
    await press('Enter')
    await heading('已受理')
  })

  test('goes on to the next and back without seeing the list again', async () => {
    await press('j')
    await heading(APPLICANTS[2])
    await arriveAt(seat.page, APPLICANTS[2])
    await press('Alt+ArrowUp')
    await heading(APPLICANTS[1])
    await press('Alt+ArrowUp')
    await heading(APPLICANTS[0])
  })

  test('finds a family by its name, and no key of a word typed moves the page', async () => {
    await press('Control+k')
    await arriveAt(seat.page, '命令栏')
    expect(await barriers(seat.page)).toEqual([])
    await type('jk?')
    await seat.page.getByText('没有找到').waitFor()
    for (let n = 0; n < 3; n++) await press('Backspace')
    await seat.page.keyboard.insertText(APPLICANTS[2])
    await seat.page.getByRole('option').filter({ hasText: APPLICANTS[2] }).waitFor()
    await press('Enter')
    await seat.page.waitForURL(/\/families\/\d{6}\//)
    await heading(APPLICANTS[2])
    expect(seat.page.url()).not.toContain(encodeURIComponent(APPLICANTS[2]))
  })

  test('reads which keys there are, and switches those of one character off', async () => {
    await press('?')
    await seat.page.getByRole('dialog', { name: '快捷键' }).waitFor()
    expect(await barriers(seat.page)).toEqual([])
    await press('Space')
    await press('Escape')
    await press('?')
    expect(await seat.page.getByRole('dialog').count()).toBe(0)
  })

  test('leaves the command bar and finds the focus where it was', async () => {
    await arriveAt(seat.page, APPLICANTS[2])
    await press('Control+k')
    await arriveAt(seat.page, '命令栏')
    await press('Escape')
    await arriveAt(seat.page, APPLICANTS[2])
  })

  test('types at once after Ctrl-K, while what it finds is still on its way', async () => {
    await slowBar()
    await press('Control+k')
    await type('开新')
    await type('公示')
    for (let n = 0; n < 4; n++) await press('Backspace')
    await type('公示')
    await seat.page.getByRole('option', { name: '公示' }).first().waitFor()
    expect(await seat.page.getByRole('combobox', { name: '命令栏' }).inputValue()).toBe('公示')
    await press('Escape')
  })

  test('an Enter is forgotten with the next letter', async () => {
    await slowBar()
    await press('Control+k')
    await type('公示')
    await press('Enter')
    await type('栏')
    await press('Backspace')
    await seat.page.getByRole('option', { name: '公示' }).first().waitFor()
    await press('Escape')
  })

  test('begins what was asked for with Enter, when what it finds comes later than the key', async () => {
    await slowBar()
    await press('Control+k')
    await type('新建家庭')
    await press('Enter')
    await seat.page.getByRole('dialog').getByLabel('户主姓名').waitFor()
    await seat.page.unroute(BAR)
    await press('Escape')
    await seat.page.goBack()
    await heading(APPLICANTS[2])
  })

  test('goes to an application by the number on its receipt', async () => {
    await press('Control+k')
    await type('sq619901202300000')
    await seat.page.getByText('编号还没有写完').waitFor()
    await type('2')
    await seat.page.getByRole('option').filter({ hasText: APPLICANTS[1] }).waitFor()
    await press('Enter')
    await seat.page.waitForURL(/\/cases\/\d{6}\//)
    await heading(APPLICANTS[1])
    await press('Control+k')
    await seat.page.keyboard.insertText(APPLICANTS[2])
    await seat.page.getByRole('option').filter({ hasText: APPLICANTS[2] }).waitFor()
    await press('Enter')
    await heading(APPLICANTS[2])
  })

  test('begins an action from the command bar, and finds what was typed after a reload', async () => {
    const open = async () => {
      await press('Control+k')
      await arriveAt(seat.page, '命令栏')
      await seat.page.keyboard.insertText('新建家庭')
      await press('Enter')
      await seat.page.getByRole('dialog').getByLabel('户主姓名').waitFor()
    }
    await open()
    await tabTo(seat.page, '户主姓名')
    await seat.page.keyboard.insertText('何新')
    await seat.page.reload()
    await seat.page.getByRole('main').getByText(APPLICANTS[0]).first().waitFor()
    await open()
    await seat.page.getByText('已恢复您上次未提交的内容').waitFor()
    expect(await seat.page.getByLabel('户主姓名').inputValue()).toBe('何新')
    expect(seat.page.url()).not.toContain(registryRoutes.openHousehold.id)
  })
})
