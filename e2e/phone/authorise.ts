import type { Page } from 'playwright-core'
import { press } from '../keyboard.ts'
import type { Product } from '../product.ts'
import { heading } from './questions.ts'
import { typeCode } from './sign-in.ts'

/** Shows a member's QR code on the family's own page. @returns the address it carries */
export const showQrCode = async (
  product: Product,
  page: Page,
  name: string,
  guardian?: string,
): Promise<string> => {
  if (guardian) await page.getByLabel(`${name}要由家里的大人代签`).selectOption({ label: guardian })
  await press(page.getByRole('button', { name: `让${name}签` }))
  const path = await page.getByRole('link', { name: '用这部手机签' }).last().getAttribute('href')
  return product.url + path
}

/** What the person does who opened the code: reads, agrees, types the code, signs. */
export const signAuthorisation = async (
  product: Product,
  page: Page,
  { url, phone }: { readonly url: string; readonly phone: string },
): Promise<void> => {
  await page.goto(url)
  await press(page.getByRole('button', { name: '我同意，去签字' }))
  await typeCode(product, page, phone)
  await press(page.getByRole('button', { name: '签字', exact: true }))
  await heading(page, '签好了').waitFor()
}
