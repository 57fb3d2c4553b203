import exceljs from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { PLACES, staffAs } from '../test-kit/actors.ts'
import { toldFamily } from '../test-kit/factories/told-families.ts'
import { openHall, type Seat } from './browser.ts'
import { act, download, type Paper } from './desk/controls.ts'
import { chooseByKeys, press, tick } from './keyboard.ts'
import { type Product, startProduct } from './product.ts'
import { type Office, openOffice } from './staff.ts'

const TITLE = '关于提高低保标准的通知（虚构）'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The workbook with another figure in its only row. */
const changed = async (bytes: Buffer, value: string): Promise<Paper> => {
  const book = new exceljs.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const cell = book.getWorksheet('数值 values')?.getCell('C2')
  if (cell) cell.value = value
  return { name: '草案.xlsx', mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) }
}

describe('a standard that is raised', () => {
  let product: Product
  let office: Office
  let officer: Seat
  let approver: Seat
  const hall = openHall(() => product.clock.now())
  const part = (seat: Seat, name: string) =>
    tick(seat.page.locator('.law-parts').getByRole('radio', { name, exact: true }))

  const problems = (seat: Seat) => seat.page.getByRole('alert').filter({ hasText: '处错误' })

  beforeAll(async () => {
    product = await startProduct('2023-06-12')
    office = await openOffice(product, hall)
    const clerk = await staffAs(product.services, 'town-clerk', PLACES.town)
    await toldFamily(product, clerk, { income: 590_000 })
  })

  test('the policy officer begins a draft that rests on a notice', async () => {
    officer = await office.signIn('policyOfficer')
    const { page } = officer
    await press(page.getByRole('link', { name: '政策草案' }).first())
    await act(page, '起草', {
      标题: TITLE,
      施行日: '2023-07-01',
      依据的文件: '暖民发〔2023〕9号（虚构）',
      '文件名（英文）': 'Notice 9 of 2023 (fictional)',
    })
    await page.getByRole('heading', { name: TITLE }).waitFor()
    const tabs = page.locator('nav.places [aria-current]')
    expect(await tabs.allTextContents()).toEqual(['政策草案'])
    expect(await problems(officer).textContent()).toContain('还有 1 处错误')
  })

  test('adds a value in the form, beside the one in force', async () => {
    const { page } = officer
    await press(page.getByRole('button', { name: '添加数值' }))
    const form = page.getByRole('dialog', { name: '添加数值' })
    const parameter = form.getByLabel('参数')
    await parameter.fill('dibao.standard.urban')
    await chooseByKeys(page, parameter, '城市最低生活保障标准')
    expect(await form.getByText('662.00 元/月').isVisible()).toBe(true)
    await form.getByLabel('值', { exact: true }).fill('七百')
    await chooseByKeys(page, form.getByLabel('单位'), '元/月')
    await form.getByLabel('条款').fill('第一条')
    await form.getByLabel('出处').fill('虚构')
    await press(form.getByRole('button', { name: '保存' }))
    await form.waitFor({ state: 'hidden' })
    expect(await problems(officer).textContent()).toContain('金额要写成以元为单位、加引号的数字')
  })

  test('what was wrong is kept, and mended in the workbook', async () => {
    const { page } = officer
    const file = await download(page, () => press(page.getByRole('button', { name: '导出表格' })))
    await act(page, '导入表格', { '文件（.xlsx）': await changed(file.bytes, '700.00') })
    await problems(officer).waitFor({ state: 'hidden' })
    expect(await page.getByRole('row').filter({ hasText: '城市最低生活保障标准' }).textContent()).toContain(
      '700.00',
    )
  })

  test('simulates it in the background, and takes the result along', async () => {
    const { page } = officer
    await press(page.getByRole('link', { name: '测算影响' }))
    await page.getByText('这份草案还没有测算过').waitFor()
    await act(page, '开始测算')
    await page.getByRole('heading', { name: '类别：前后对照' }).waitFor()
    await page.getByText('700.00 元/月').last().waitFor()
    const file = await download(page, () => press(page.getByRole('button', { name: '导出表格' })))
    const book = new exceljs.Workbook()
    await book.xlsx.load(new Uint8Array(file.bytes).buffer)
    expect(book.getWorksheet('分县 Counties')?.getCell('C2').value).toBe(1)
    await page.getByRole('button', { name: '重新测算' }).waitFor()
    await press(page.getByRole('link', { name: '返回草案' }))
  })

  test('sees what it changes, runs the worked cases, and hands it in', async () => {
    const { page } = officer
    await part(officer, '对照')
    await page.getByText('662.00 元/月').waitFor()
    await page.getByText('700.00 元/月').waitFor()
    await part(officer, '案例')
    await press(page.getByRole('button', { name: '运行全部' }))
    await page.getByText(/\d+ 个通过/).waitFor()
    await act(page, '提交审核')
    await page.getByText('待发布').waitFor()
  })

  test('the approver publishes it; it is law from its day on', async () => {
    approver = await office.signIn('policyApprover')
    const { page } = approver
    await press(page.getByRole('link', { name: '政策草案' }).first())
    await press(page.getByRole('link', { name: TITLE }))
    await act(page, '发布')
    await page.getByText('第 1 号发布').waitFor()
    for (const [day, value] of [
      ['2023-06-30', '662.00 元/月'],
      ['2023-07-01', '700.00 元/月'],
    ] as const) {
      await page.goto(`${product.url}/policies/6199/${day}`)
      await page
        .getByRole('row')
        .filter({ hasText: '城市最低生活保障标准' })
        .getByText(value)
        .last()
        .waitFor()
    }
  })

  test('and withdraws it again, with the reason', async () => {
    const { page } = approver
    await page.goto(`${product.url}/policies/drafts`)
    await press(page.getByRole('link', { name: TITLE }))
    await act(page, '撤回发布', { 原因: '数字有误' })
    await page.goto(`${product.url}/policies/6199/2023-07-01`)
    await page
      .getByRole('row')
      .filter({ hasText: '城市最低生活保障标准' })
      .getByText('662.00 元/月')
      .last()
      .waitFor()
  })
})
