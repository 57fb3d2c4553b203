import { registryRoutes } from '@songtan/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { PLACES, staffAs } from '../test-kit/actors.ts'
import { openHouseholdAs, somebody } from '../test-kit/factories/families.ts'
import { openHall, type Seat } from './browser.ts'
import { act, fill } from './desk/controls.ts'
import { press } from './keyboard.ts'
import { barriers } from './looks/look.ts'
import { THREE } from './people.ts'
import { identify, signInByPhone } from './phone/sign-in.ts'
import { type Product, startProduct } from './product.ts'
import { type Office, openOffice } from './staff.ts'

const { mother } = THREE
const SAYS = '我三月起换了活，一个月只有一千元。'
const ANSWER = '已按新的工资单改为每月一千元。'
const WRONG = /^这里不对：.*工资/

/** 更正 (PIPL §46): a family says on its phone what is wrong, the town corrects it and answers. */
describe('a family that has its data corrected', () => {
  let product: Product
  let office: Office
  let phone: Seat
  let desk: Seat
  let earn: (amount: number) => Promise<void>
  const hall = openHall(() => product.clock.now())
  const toRequest = async () => {
    await press(desk.page.getByRole('link', { name: '更正请求' }))
    await press(desk.page.getByRole('row').filter({ hasText: mother.name }).getByRole('link').first())
    await desk.page.getByText(SAYS).waitFor()
  }

  beforeAll(async () => {
    product = await startProduct('2023-04-03')
    const clerk = await staffAs(product.services, 'town-clerk', PLACES.town)
    const { name, residentId, phone: number } = mother
    const family = await openHouseholdAs(product, clerk, {
      head: somebody({ name, residentId, phone: number }),
    })
    let { version } = family
    earn = async (amount) => {
      const { body } = await product.call(clerk, registryRoutes.recordFacts, {
        ...{ county: family.county, id: family.id, version, standing: 'declared', source: 'statement' },
        facts: family.personIds.map((personId) => ({
          personId,
          fact: {
            kind: 'income' as const,
            value: { kind: 'wage' as const, amount, per: 'month' as const },
          },
        })),
      })
      version = body.version
    }
    await earn(300_000)
    office = await openOffice(product, hall)
  })

  test('says in her own words what is wrong; what was typed is there after a reload', async () => {
    phone = await hall.sit(mother.name, 'phone')
    const { page } = phone
    await page.goto(`${product.url}/m/family`)
    await signInByPhone(product, page, mother)
    await identify(page, mother)
    await page.getByRole('button', { name: WRONG }).click()
    await page.getByLabel('应该是什么样的').fill(SAYS)
    await page.reload()
    expect(await page.getByLabel('应该是什么样的').inputValue()).toBe(SAYS)
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: '请他们更正' }).click()
    await page.getByText('正在核实').first().waitFor()
    expect(await page.getByRole('button', { name: WRONG }).count()).toBe(0)
  })

  test('the town reads it beside what is registered, and cannot say “corrected” before it is', async () => {
    desk = await office.signIn('clerk')
    await press(desk.page.getByRole('button', { name: '新消息，1 条没看过' }))
    await press(desk.page.getByRole('region', { name: '新消息' }).getByRole('link', { name: mother.name }))
    await desk.page.getByText(SAYS).waitFor()
    await press(desk.page.getByRole('navigation', { name: '导航' }).getByRole('link', { name: '家庭' }))
    await toRequest()
    await desk.page.getByText('这一项没有改动').waitFor()
    await press(desk.page.getByRole('main').getByRole('button', { name: '答复家庭' }))
    const form = desk.page.getByRole('dialog', { name: '答复家庭' })
    await fill(desk.page, form, { 结果: ['已更正'], 写给家庭的话: ANSWER })
    await press(form.getByRole('button', { name: '答复家庭' }))
    await form.getByRole('alert').getByText(/更正/).waitFor()
    expect(desk.problems.splice(0)).toEqual([expect.stringContaining('status of 422')])
    await desk.page.keyboard.press('Escape')
  })

  test('the town corrects and answers, and a message without its content goes out', async () => {
    await earn(100_000)
    await desk.page.reload()
    await desk.page.getByText('这一项已经改过').waitFor()
    await act(desk.page, '答复家庭', { 结果: ['已更正'], 写给家庭的话: ANSWER })
    await desk.page.getByText(ANSWER).waitFor()
    await product.settle()
    expect(await product.lastMessage(mother.phone)).toMatch(/有答复了/)
    expect(await product.lastMessage(mother.phone)).not.toContain('工资')
  })

  test('she reads the answer, and may ask anew', async () => {
    const { page } = phone
    await page.reload()
    await page.getByText(ANSWER).waitFor()
    await page.getByText(SAYS).waitFor()
    await page.getByRole('button', { name: WRONG }).waitFor()
  })
})
