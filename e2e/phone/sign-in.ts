import type { Page } from 'playwright-core'
import { press } from '../keyboard.ts'
import type { Person } from '../people.ts'
import type { Product } from '../product.ts'
import { heading } from './questions.ts'

const CODE = /\d{6}/

/** The six digits of the newest message to a phone. */
const codeFor = async (product: Product, phone: string): Promise<string> => {
  const found = CODE.exec(await product.lastMessage(phone))
  if (!found) throw new Error('the message holds no code')
  return found[0]
}

/** Asks for a code on whatever page wants one and types it from the message; a minute passes between two codes. */
export const typeCode = async (product: Product, page: Page, phone: string): Promise<void> => {
  product.clock.letPass(61)
  await press(page.getByRole('button', { name: '发验证码' }))
  const field = page.getByLabel('短信里的 6 位数字')
  await page.getByText('已发到').waitFor()
  await field.fill(await codeFor(product, phone))
}

export const signInByPhone = async (product: Product, page: Page, { phone }: Person): Promise<void> => {
  await heading(page, '用手机号登录').waitFor()
  await page.getByLabel('手机号').fill(phone)
  await typeCode(product, page, phone)
  await press(page.getByRole('button', { name: '登录', exact: true }))
}

export const identify = async (page: Page, { name, residentId }: Person): Promise<void> => {
  await heading(page, '核对您是谁').waitFor()
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('身份证号').fill(residentId)
  await press(page.getByRole('button', { name: '开始核对' }))
}
