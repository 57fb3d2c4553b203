import { beforeAll, describe, expect, test } from 'vitest'
import { drawnText } from '../test-kit/pdf-text.ts'
import { openHall, type Seat, wakeUp } from './browser.ts'
import { assessmentText, openCase, recordVisit, standsAt } from './desk/case.ts'
import { act, download, go, section } from './desk/controls.ts'
import {
  accountRow,
  allPaid,
  buildRun,
  downloadBankFile,
  figure,
  openRun,
  readReturn,
} from './desk/payment.ts'
import { press, tick } from './keyboard.ts'
import { THREE } from './people.ts'
import { showQrCode, signAuthorisation } from './phone/authorise.ts'
import { card, choosePlaces, goOn, heading, tellIncome, tellMembers, tellSavings } from './phone/questions.ts'
import { identify, signInByPhone } from './phone/sign-in.ts'
import { type Product, startProduct } from './product.ts'
import { nameOf, type Office, openOffice } from './staff.ts'

const { mother, husband, child } = THREE

describe('a family that ends in 低保', () => {
  let product: Product
  let office: Office
  let phone: Seat
  let clerk: Seat
  let townApprover: Seat
  const hall = openHall(() => product.clock.now())

  beforeAll(async () => {
    product = await startProduct('2023-04-03')
    office = await openOffice(product, hall)
    phone = await hall.sit(mother.name, 'phone')
  })

  test('she finds out by herself that it would be 591.00 a month, and nothing is sent', async () => {
    const { page, context } = phone
    await page.goto(`${product.url}/m`)
    await press(page.getByRole('link', { name: '有什么帮助' }))
    await press(page.getByRole('button', { name: '农村' }))
    await choosePlaces(page, ['陕西省', '暖河市', '炉前区'])
    await goOn(page)
    await heading(page, '家里有谁一起过日子').waitFor()
    await page.waitForLoadState('networkidle')
    const sent: string[] = []
    page.on('request', (request) => sent.push(new URL(request.url()).pathname))
    await context.setOffline(true)
    await tellMembers(page, [
      { age: '40' },
      { relation: '丈夫或妻子', age: '42' },
      { relation: '孩子', age: '10' },
    ])
    await goOn(page)
    await heading(page, '身体怎么样').waitFor()
    await tick(card(page, '孩子').getByLabel('正在上学'))
    await goOn(page)
    await tellIncome(page, 1, {
      whose: '丈夫或妻子',
      kind: '种地养殖、做生意净赚',
      amount: THREE.income,
      per: '一年合计',
    })
    await goOn(page)
    await tellSavings(page, 1, THREE.savings)
    await goOn(page)
    await goOn(page)
    await goOn(page)
    await goOn(page, '看结果')
    await heading(page, '您家可能得到的帮助').waitFor()
    const grant = page.getByRole('listitem').filter({ hasText: '低保金' }).first()
    expect(await grant.textContent()).toContain('每月 591.00 元')
    const lunch = page.getByRole('listitem').filter({ hasText: '义务教育家庭经济困难学生生活补助' })
    expect(await lunch.first().textContent()).toMatch(/给孩子.*去哪里办：就读学校/)
    const asked = page.getByTestId('to-ask').getByRole('listitem').filter({ hasText: '公租房实物配租' })
    expect(await asked.first().textContent()).toContain('住的房子是自己的、租的，还是公租房')
    expect(sent.filter((path) => path !== '/m/favicon.svg')).toEqual([])
    await context.setOffline(false)
  })

  test('she signs in, shows who she is and applies with those answers', async () => {
    const { page } = phone
    await goOn(page, '带着这些回答去申请')
    await signInByPhone(product, page, mother)
    await identify(page, mother)
    await heading(page, '给谁申请').waitFor()
    await tick(page.getByLabel('我自己家'))
    await goOn(page)
    await choosePlaces(page, ['柴门镇', '薪火村'], 3)
    await page.getByLabel('门牌或详细地址').fill('三组 12 号')
    await goOn(page)
    await tellMembers(page, [{ person: mother }, { person: husband }, { person: child }])
    for (const title of [
      '身体怎么样',
      '有哪些收入',
      '存款、车和房',
      '大笔花费',
      '不住在一起',
      '在领什么救助',
    ]) {
      await goOn(page)
      await heading(page, title).waitFor()
    }
    await goOn(page)
    await page.getByLabel('开户人').selectOption({ label: mother.name })
    await page.getByLabel('开户银行').fill('暖河农村商业银行')
    await page.getByLabel('卡号或存折账号').fill(THREE.account)
    await goOn(page)
    await tick(page.getByLabel('我看明白了，我承诺、我同意'))
    await goOn(page, '提交申请')
    await heading(page, '申请已经交上去了').waitFor()
    await press(page.getByRole('link', { name: '下一步：签授权、拍材料' }))
    await heading(page, `${mother.name}的申请`).waitFor()
  })

  test('she sends a photo of a paper', async () => {
    const { page } = phone
    await page.getByLabel('拍照或选照片').setInputFiles({
      name: '户口本.png',
      mimeType: 'image/png',
      buffer: await page.screenshot(),
    })
    await page.getByText('传好了').waitFor()
  })

  test('the family signs the authorisation, the husband on his own phone', async () => {
    const { page } = phone
    const application = page.url()
    const his = await hall.sit(husband.name, 'phone')
    await signAuthorisation(product, his.page, {
      url: await showQrCode(product, page, husband.name),
      phone: husband.phone,
    })
    for (const [name, guardian] of [[mother.name], [child.name, mother.name]] as const) {
      await page.goto(application)
      const url = await showQrCode(product, page, name, guardian)
      await signAuthorisation(product, page, { url, phone: mother.phone })
    }
    await page.goto(application)
    await page.getByText('有效', { exact: true }).waitFor()
  })

  test('the clerk accepts and asks the sources, which answer', async () => {
    clerk = await office.signIn('clerk')
    const { page } = clerk
    await openCase(page, mother.name)
    await act(page, '受理')
    await standsAt(page, '已受理')
    await act(page, '启动调查核对')
    await standsAt(page, '调查核实中')
    await product.settle()
    await page.reload()
    await section(page, '信息核对').getByText('已完成').waitFor()
    expect(product.sources.queries().length).toBe(24)
  })

  test('two visit and sign, the family signs on its phone', async () => {
    product.clock.moveTo('2023-04-06')
    const visitor = await office.signIn('visitor')
    const assistant = await office.signIn('assistant')
    await openCase(visitor.page, mother.name)
    await recordVisit(visitor.page, {
      day: '2023-04-06',
      visitors: [nameOf('visitor'), nameOf('assistant')],
      summary: '土坯房三间，种玉米四亩，丈夫腰伤不能出远门，孩子上小学。',
    })
    await act(visitor.page, '我签字')
    await openCase(assistant.page, mother.name)
    await act(assistant.page, '我签字')
    const { page } = phone
    await wakeUp(phone, product.clock.now())
    await press(page.getByRole('button', { name: '记得没错，我签字' }))
    await press(page.getByRole('alertdialog').getByRole('button', { name: '记得没错，我签字' }))
    await page.getByRole('heading', { name: '请您签字' }).waitFor({ state: 'hidden' })
  })

  test('the rules find 低保 591.00, sentence by sentence', async () => {
    const { page } = clerk
    await wakeUp(clerk, product.clock.now())
    await act(page, '按规则认定')
    const text = await assessmentText(page)
    expect(text).toContain('低保')
    expect(text).toContain('591.00')
    expect(text).toContain('月人均收入 300.00 元，低于标准 497.00 元')
    await press(section(page, '救助组合').getByRole('button', { name: '查看救助组合' }))
    await section(page, '救助组合').getByText('最低生活保障', { exact: true }).waitFor()
    expect(await section(page, '救助组合').textContent()).toMatch(/可享受全家 每月 591\.00 元/)
  })

  test('the town forms its opinion and shows the result for seven days', async () => {
    townApprover = await office.signIn('townApprover')
    await openCase(townApprover.page, mother.name)
    await act(townApprover.page, '形成初审意见', { 初审意见: '情况属实，拟同意。' })
    await standsAt(townApprover.page, '已初审')
    await clerk.page.reload()
    await act(clerk.page, '公示')
    await standsAt(clerk.page, '公示中')
    await go(clerk.page, '公示')
    const row = clerk.page.getByRole('row').filter({ hasText: mother.name })
    expect(await row.textContent()).toContain('591.00')
    product.clock.moveTo('2023-04-14')
    await product.passNight()
    await wakeUp(clerk, product.clock.now())
    await clerk.page.getByText('这里还没有内容').waitFor()
    await tick(clerk.page.getByRole('radio', { name: '已结束' }))
    await row.getByText('已撤下').waitFor()
  })

  test('the county confirms; the letter says what, why and where to appeal', async () => {
    await wakeUp(townApprover, product.clock.now())
    await act(townApprover.page, '报县级审核')
    await standsAt(townApprover.page, '县级审核确认中')
    const { page } = await office.signIn('countyApprover')
    await openCase(page, mother.name)
    await act(page, '确认')
    await standsAt(page, '已确认')
    await product.settle()
    const letter = await download(page, () =>
      press(section(page, '文书').getByRole('button', { name: '打印' })),
    )
    const text = drawnText(letter.bytes)
    for (const word of ['591.00', '复议']) expect(text).toContain(word)
    await press(page.getByRole('link', { name: '家庭档案' }))
    const entitlement = section(page, '待遇').getByRole('row').filter({ hasText: '最低生活保障' })
    expect(await entitlement.textContent()).toMatch(/591\.00.*2023-05/)
  })

  test('one lists the month, another checks it, the bank pays it, and the books balance', async () => {
    product.clock.moveTo('2023-05-08')
    const maker = await office.signIn('financeClerk')
    await buildRun(maker.page, '2023-05')
    const checker = await office.signIn('financeApprover')
    await openRun(checker.page, '2023-05')
    await act(checker.page, '复核通过')
    await maker.page.reload()
    await act(maker.page, '生成代发文件')
    const file = await downloadBankFile(maker.page)
    const text = file.bytes.toString('utf8')
    expect(text).toContain(`${mother.name},${mother.residentId}`)
    expect(text).toContain(`${THREE.account},591.00`)
    await readReturn(maker.page, allPaid(text))
    await maker.page.getByRole('main').getByText('已结清').waitFor()
    expect(await figure(maker.page, '成功')).toBe('1')
    expect(await accountRow(maker.page, '应付补助')).toEqual(['591.00', '591.00', '0.00'])
    expect((await accountRow(maker.page, '代发银行'))[1]).toBe('591.00')
  })

  test('she reads the decision with its reasons, the payment, and who looked at her data', async () => {
    const { page } = phone
    await wakeUp(phone, product.clock.now())
    await heading(page, `${mother.name}的申请`).waitFor()
    await page.getByRole('heading', { name: '结果' }).waitFor()
    await page.getByText('银行已经发放').first().waitFor()
    const text = (await page.getByRole('main').textContent()) ?? ''
    for (const part of ['批准了', '每月 591.00 元', '从 2023年5月 起', '300.00', '银行已经发放'])
      expect(text).toContain(part)
    expect(await page.getByTestId('letter-confirmation').textContent()).toContain('每月 591.00 元')
    await page.goto(`${product.url}/m/family`)
    const looks = page.getByRole('heading', { name: '谁看过我家的信息' }).locator('..')
    const earlier = looks.getByRole('button', { name: '看更早的' })
    const shown = looks.getByRole('listitem')
    await shown.first().waitFor()
    while (await earlier.isVisible()) {
      const before = await shown.count()
      await press(earlier)
      await expect.poll(() => shown.count()).toBeGreaterThan(before)
    }
    await looks.getByText('乡镇经办').first().waitFor()
    await looks.getByText('收入和财产核对').first().waitFor()
  })
})
