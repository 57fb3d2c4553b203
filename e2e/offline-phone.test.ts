import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openHall, type Seat } from './browser.ts'
import { THREE } from './people.ts'
import { choosePlaces, goOn, heading, tellMembers } from './phone/questions.ts'
import { identify, signInByPhone } from './phone/sign-in.ts'
import { type Product, startProduct } from './product.ts'

const { mother } = THREE
const PATIENCE_MS = 30_000
const KEPT = `(async () => {
  const found = []
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname)
  return found
})()`
const PAGES = /^\/m(\/self-check|\/shell)?$/
const FILES = /^\/m\/(assets\/[\w.-]+|favicon\.svg|icon-\d+\.png|manifest\.webmanifest)$/
const LAW = /^\/api\/v1\/(policies\/\d{6}|divisions\/\d{12}\/children)$/

/** The one reason why a page is not installed from the browser of the tests, whose windows are all private. */
const PRIVATE_WINDOW = 'in-incognito'

/** A voice such as phones have; the browser of the tests has none. What it says is in `spoken` until it is silenced. */
const VOICE = `{
  const spoken = (globalThis.spoken = [])
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
  const engine = new EventTarget()
  engine.getVoices = () => [{ lang: 'zh-CN', localService: true }]
  engine.speak = ({ text }) => void spoken.push(text)
  engine.cancel = () => void spoken.splice(0)
  Object.defineProperty(globalThis, 'speechSynthesis', { value: engine })
}`

/** Waits until the phone has kept the page. */
const isKept = async (page: Page): Promise<void> => {
  await page.waitForFunction('navigator.serviceWorker.controller !== null', undefined, {
    timeout: PATIENCE_MS,
  })
}

const fillToReview = async (page: Page): Promise<void> => {
  await page.getByLabel('我自己家').check()
  await goOn(page)
  await choosePlaces(page, ['陕西省', '暖河市', '炉前区', '柴门镇', '薪火村'])
  await page.getByLabel('农村').check()
  await page.getByLabel('门牌或详细地址').fill('三组 12 号')
  await goOn(page)
  await tellMembers(page, [{ person: mother }])
  for (let i = 0; i < 8; i += 1) await goOn(page)
  await heading(page, /看一遍|再看/).waitFor()
}

/** What the browser says of a line that the test itself has cut. */
const forgetBrokenLine = ({ problems }: Seat): void => {
  problems.push(...problems.splice(0).filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED')))
}

const reopen = async (context: BrowserContext, seat: Seat, address: string): Promise<Page> => {
  await seat.page.close({ runBeforeUnload: false })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

describe('a phone whose line and battery fail', () => {
  let product: Product
  let phone: Seat
  let page: Page
  const hall = openHall(() => product.clock.now())

  beforeAll(async () => {
    product = await startProduct('2023-04-03')
    phone = await hall.sit(mother.name, 'phone')
    page = phone.page
  })

  test('without script the first question is read and its answer leads on', async () => {
    const address = `${product.url}/m/self-check`
    const html = await (await fetch(address)).text()
    expect(html).toContain('您家住在农村还是城镇？')
    const next = await fetch(`${address}?step=where&residence=rural`)
    expect(next.status).toBe(200)
    await page.goto(`${address}?step=where&residence=rural`)
    await heading(page, '您家住在哪里').waitFor()
  })

  test('what is typed is there after the battery died', async () => {
    await page.goto(`${product.url}/m/apply`)
    await signInByPhone(product, page, mother)
    await identify(page, mother)
    await page.getByLabel('我自己家').check()
    await goOn(page)
    await page.getByLabel('门牌或详细地址').pressSequentially('三组 12')
    page = await reopen(phone.context, phone, `${product.url}/m/apply`)
    await page.getByRole('button', { name: '接着填' }).first().click()
    expect(await page.getByLabel('门牌或详细地址').inputValue()).toBe('三组 12')
  })

  test('and on another phone after signing in there', async () => {
    await choosePlaces(page, ['陕西省', '暖河市', '炉前区', '柴门镇', '薪火村'])
    await page.getByLabel('农村').check()
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
    await goOn(page)
    await kept
    const { page: other } = await hall.sit(`${mother.name}的另一部手机`, 'phone')
    await other.goto(`${product.url}/m/apply`)
    await signInByPhone(product, other, mother)
    await other.getByRole('button', { name: '接着填' }).first().click()
    await heading(other, '家里有谁').waitFor()
    await other.goBack()
    await other.close()
  })

  test('the pages and the law that was read open without a line', async () => {
    await page.goto(`${product.url}/m/self-check`)
    await isKept(page)
    await page.getByRole('button', { name: '农村' }).click()
    await choosePlaces(page, ['陕西省', '暖河市', '炉前区'])
    await page.waitForLoadState('networkidle')
    await phone.context.setOffline(true)
    await page.goto(`${product.url}/m/self-check`)
    await page.getByRole('button', { name: '农村' }).click()
    await choosePlaces(page, ['陕西省', '暖河市', '炉前区'])
    await goOn(page)
    await tellMembers(page, [{ age: '40' }])
    await goOn(page)
    await goOn(page)
    await page.getByRole('button', { name: '先看结果' }).click()
    await page.getByTestId('self-check-result').waitFor()
    await phone.context.setOffline(false)
  })

  test('an application sent without a line waits, says so, and goes when the line is back', async () => {
    await page.goto(`${product.url}/m/apply`)
    await page.getByRole('button', { name: '重新填一份' }).click()
    await fillToReview(page)
    await page.getByLabel('我看明白了，我承诺、我同意').check()
    await phone.context.setOffline(true)
    await goOn(page, '提交申请')
    await heading(page, '申请存好了，等网络').waitFor()
    await page.goto(`${product.url}/m`)
    await page.getByText('有 1 份申请等网络恢复后发送').waitFor()
    await phone.context.setOffline(false)
    forgetBrokenLine(phone)
    await page.getByTestId('waiting-sent').waitFor()
    await page.getByRole('link', { name: '看进度' }).click()
    await heading(page, `${mother.name}的申请`).waitFor()
  })

  test('a large photo is made small before it is sent', async () => {
    const sent: number[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postDataBuffer()?.length ?? 0)
    })
    const photo = await page.evaluate<string>(`(async () => {
      const canvas = new OffscreenCanvas(3000, 2000)
      const paint = canvas.getContext('2d')
      const noise = paint.createImageData(700, 500)
      for (let at = 0; at < noise.data.length; at += 50_000)
        crypto.getRandomValues(noise.data.subarray(at, at + 50_000))
      paint.putImageData(noise, 0, 0)
      const blob = await canvas.convertToBlob({ type: 'image/png' })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      let text = ''
      for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
      return btoa(text)
    })()`)
    const buffer = Buffer.from(photo, 'base64')
    expect(buffer.length).toBeGreaterThan(400_000)
    await page.getByLabel('拍照或选照片').setInputFiles({ name: '诊断.png', mimeType: 'image/png', buffer })
    await page.getByText('传好了').waitFor()
    const [bytes = 0] = sent
    expect(bytes).toBeLessThan(buffer.length / 2)
  })

  test('stands on the home screen when its owner wants it there', async () => {
    await page.goto(`${product.url}/m`)
    await isKept(page)
    const devtools = await phone.context.newCDPSession(page)
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual([PRIVATE_WINDOW])
  })

  test('reads its page out by a voice of the phone, and is silent when told', async () => {
    const listening = await phone.context.newPage()
    await listening.addInitScript(VOICE)
    await listening.goto(`${product.url}/m/self-check`)
    await listening.getByRole('button', { name: '读给我听' }).click()
    const said = await listening.evaluate<string[]>('spoken')
    expect(said).toContain('您家住在农村还是城镇？')
    expect(
      said.some((line) => line.startsWith('农村')),
      said.join(' | '),
    ).toBe(true)
    await listening.getByRole('button', { name: '别读了' }).click()
    expect(await listening.evaluate<string[]>('spoken')).toEqual([])
    await listening.getByRole('button', { name: '读给我听' }).waitFor()
    await listening.close()
  })

  test('nothing about a person was kept but on purpose', async () => {
    await page.goto(`${product.url}/m/family`)
    await page.getByTestId('family').waitFor()
    await page.goto(`${product.url}/m/progress`)
    await page.getByTestId('application').waitFor()
    const kept = await page.evaluate<string[]>(KEPT)
    expect(kept.length).toBeGreaterThan(20)
    expect(kept.filter((path) => ![PAGES, FILES, LAW].some((one) => one.test(path)))).toEqual([])
    const sent = await page.evaluate<string>('JSON.stringify(localStorage)')
    for (const secret of [mother.residentId, mother.name, mother.phone]) expect(sent).not.toContain(secret)
  })
})
