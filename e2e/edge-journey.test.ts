import { beforeAll, describe, expect, test } from 'vitest'
import { openHall, type Seat, wakeUp } from './browser.ts'
import { assessmentText, openCase, recordVisit, standsAt } from './desk/case.ts'
import { act, section } from './desk/controls.ts'
import { accountRow, allPaid, buildRun, downloadBankFile, openRun, readReturn } from './desk/payment.ts'
import { factsThatDiffer, openReport } from './desk/report.ts'
import {
  beginAtWindow,
  fileAtWindow,
  typeAccount,
  typeIncome,
  typeMember,
  typeVehicle,
} from './desk/window.ts'
import { press } from './keyboard.ts'
import { FOUR, KNOWN_OF_FOUR } from './people.ts'
import { type Product, startProduct } from './product.ts'
import { nameOf, type Office, openOffice } from './staff.ts'

const { father, grandmother, wife, daughter } = FOUR

describe('a family that ends as 低保边缘, its severely disabled member covered singly', () => {
  let product: Product
  let office: Office
  let clerk: Seat
  let townApprover: Seat
  const hall = openHall(() => product.clock.now())

  beforeAll(async () => {
    product = await startProduct('2023-04-03')
    product.sources.put(KNOWN_OF_FOUR)
    office = await openOffice(product, hall)
  })

  test('the clerk types the application while the family sits in front', async () => {
    clerk = await office.signIn('clerk')
    const { page } = clerk
    await beginAtWindow(page, '薪火村', '五组 3 号')
    await typeMember(page, 1, father, {
      劳动能力: ['无'],
      残疾: ['肢体'],
      残疾等级: '2',
      不能自理的项数: ['4'],
    })
    await typeMember(page, 2, grandmother, { 与申请人关系: ['父母'], 劳动能力: ['无'] })
    await typeMember(page, 3, wife, { 与申请人关系: ['配偶'] })
    await typeMember(page, 4, daughter, { 与申请人关系: ['子女'] })
    await typeIncome(page, 1, [grandmother.name, '养老金', '600'])
    await typeIncome(page, 2, [wife.name, '经营', '900'])
    await typeIncome(page, 3, [daughter.name, '经营', '950'])
    await typeVehicle(page, 1, [father.name, '残疾人代步', '3000'])
    await typeAccount(page, father.name, '暖河农村商业银行', FOUR.account)
    await fileAtWindow(page, father.name)
    await standsAt(page, '已提交')
  })

  test('all four sign on paper before two witnesses; the sources answer', async () => {
    const { page } = clerk
    await act(page, '登记纸质授权', {
      另一名见证人: [nameOf('assistant')],
      扫描件: { name: '授权书.png', mimeType: 'image/png', buffer: await page.screenshot() },
    })
    await section(page, '核对授权书').getByText('有效', { exact: true }).waitFor()
    await act(page, '受理')
    await act(page, '启动调查核对')
    await product.settle()
    await page.reload()
    await section(page, '信息核对').getByText('已完成').waitFor()
  })

  test('the report says first what was not told, and what was told otherwise', async () => {
    const { page } = clerk
    const differences = await openReport(page)
    const expected = [
      [father.name, '数额不一致', '车辆', '3,000.00', '5,000.00', '公安'],
      [wife.name, '未得证实', '经营', '10,800.00', '0.00', '税务'],
      [wife.name, '未申报', '存款', '—', '30,000.00', '银行'],
      [daughter.name, '数额不一致', '经营', '11,400.00', '13,800.00', '税务'],
    ]
    expect(differences.length).toBe(expected.length)
    for (const [i, parts] of expected.entries()) expect(differences[i]).toMatch(new RegExp(parts.join('.*')))
    await press(page.getByRole('main').getByRole('link', { name: '申请', exact: true }))
    const facts = (await factsThatDiffer(page)).join('\n')
    expect(facts).toMatch(/经营 950\.00.*经营 13,800\.00/)
    expect(facts).toMatch(/车辆 3,000\.00 · 残疾人代步.*车辆 5,000\.00 · 生活代步/)
    expect(facts).not.toContain(grandmother.name)
  })

  test('two visit and sign, the family signs on paper', async () => {
    const visitor = await office.signIn('visitor')
    await openCase(visitor.page, father.name)
    await recordVisit(visitor.page, {
      day: '2023-04-03',
      visitors: [nameOf('visitor'), nameOf('assistant')],
      summary: '卢有根卧床，妻女打零工，老人有养老金。',
    })
    await act(visitor.page, '我签字')
    await act(visitor.page, '家庭签字', {
      签字成员: [father.name],
      签字图片: { name: '签字.png', mimeType: 'image/png', buffer: await visitor.page.screenshot() },
    })
    const assistant = await office.signIn('assistant')
    await openCase(assistant.page, father.name)
    await act(assistant.page, '我签字')
  })

  test('as the register has it, the vehicle is too much; the clerk decides by what the visit showed', async () => {
    const { page } = clerk
    await page.reload()
    await act(page, '按规则认定')
    expect(await assessmentText(page)).toContain('车辆、房屋、商铺或其他财产超过当地规定')
    await press(page.getByRole('link', { name: '家庭档案' }))
    await act(page, '登记情况', {
      事项: ['财产'],
      成员: [father.name],
      种类: ['车辆'],
      金额: '5000',
      车辆用途: ['残疾人代步'],
      比对: ['核实'],
      来源: ['入户'],
    })
    const vehicle = section(page, '收入、财产和情况').getByRole('row').filter({ hasText: '车辆 5,000.00' })
    await vehicle.getByText('车辆 5,000.00 · 残疾人代步').waitFor()
    await openCase(page, father.name)
  })

  test('tried for every class in turn: 边缘, and 497.00 for the disabled member, out of the same papers', async () => {
    const { page } = clerk
    await page.reload()
    await act(page, '按规则认定')
    const text = await assessmentText(page)
    for (const part of [
      '低保边缘',
      '662.50',
      '这样会改变结果',
      '若家庭月人均收入再低',
      `单人户低保 （${father.name}）`,
      '497.00',
      '不低于标准 497.00 元',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
  })

  test('town, village and county carry it to the decision', async () => {
    townApprover = await office.signIn('townApprover')
    await openCase(townApprover.page, father.name)
    await act(townApprover.page, '形成初审意见', { 初审意见: '拟认定为低保边缘家庭，卢有根按单人户纳入。' })
    await clerk.page.reload()
    await act(clerk.page, '公示')
    product.clock.moveTo('2023-04-12')
    await product.passNight()
    await wakeUp(townApprover, product.clock.now())
    await act(townApprover.page, '报县级审核')
    const { page } = await office.signIn('countyApprover')
    await openCase(page, father.name)
    // The page of the decision asks before the background has made entitlements of it.
    await page.route(/entitlements$/, (route) => route.fulfill({ json: { items: [] } }), { times: 1 })
    await act(page, '确认')
    await standsAt(page, '已确认')
    await product.settle()
    await press(page.getByRole('link', { name: '家庭档案' }))
    await page.getByText('低保边缘').first().waitFor()
    const entitlements = section(page, '待遇').getByRole('row')
    expect(await entitlements.filter({ hasText: '单人户低保' }).textContent()).toMatch(
      new RegExp(`${father.name}.*497\\.00.*2023-05`),
    )
  })

  test('it is paid the same way, to the fen', async () => {
    product.clock.moveTo('2023-05-08')
    const maker = await office.signIn('financeClerk')
    await buildRun(maker.page, '2023-05', '单人户低保')
    const checker = await office.signIn('financeApprover')
    await openRun(checker.page, '2023-05')
    await act(checker.page, '复核通过')
    await maker.page.reload()
    await act(maker.page, '生成代发文件')
    const file = (await downloadBankFile(maker.page)).bytes.toString('utf8')
    expect(file).toContain(`${FOUR.account},497.00`)
    await readReturn(maker.page, allPaid(file))
    await maker.page.getByRole('main').getByText('已结清').waitFor()
    expect(await accountRow(maker.page, '应付补助')).toEqual(['497.00', '497.00', '0.00'])
  })
})
