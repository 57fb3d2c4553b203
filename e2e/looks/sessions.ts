import { accessRoutes, type PostKind, type Route, urlOf } from '@songtan/contract'
import type { Browser, BrowserContext } from 'playwright-core'
import { totpCode } from '../../apps/server/src/platform/crypto/totp.ts'
import type { DemoMember } from '../../demo/demo-family.ts'
import type { Product } from '../product.ts'
import type { DemoCounty } from './county.ts'
import { makeVisitor, type Visitor } from './visitor.ts'
import type { Language } from './wording.ts'

type Session = Awaited<ReturnType<BrowserContext['storageState']>>

const post = async ({ request }: BrowserContext, url: string, route: Route, data: object): Promise<void> => {
  const response = await request.post(url + urlOf(route, {}), { data, headers: { origin: url } })
  if (!response.ok()) throw new Error(`${route.id}: ${response.status()}`)
}

const CODE = /\d{6}/

/** Whoever somebody is, they look at pages in both languages at the same time. */
export type Pair = readonly [Visitor, Visitor]

export interface Sessions {
  nobody(): Promise<Pair>
  staff(kind: PostKind): Promise<Pair>
  /** Signed in by phone and with who they are. */
  citizen(member: DemoMember): Promise<Pair>
}

/** Lets people in, each once. */
export const openSessions = (browser: Browser, product: Product, county: DemoCounty): Sessions => {
  const { url, clock } = product
  const pairs = new Map<string, Promise<Pair>>()
  const visitor = (language: Language, session?: Session) =>
    makeVisitor(browser, { url, language, now: clock.now(), ...(session ? { session } : {}) })
  const pairOf = (who: string, enter: (context: BrowserContext) => Promise<void>): Promise<Pair> => {
    const make = async (): Promise<Pair> => {
      const context = await browser.newContext()
      await enter(context)
      const session = await context.storageState()
      await context.close()
      return [await visitor('zh', session), await visitor('en', session)]
    }
    const pair = pairs.get(who) ?? make()
    pairs.set(who, pair)
    return pair
  }
  return {
    nobody: () => pairOf('', async () => undefined),
    staff: (kind) =>
      pairOf(kind, (context) => {
        const { login, password, secret } = county.signIn(kind)
        return post(context, url, accessRoutes.signIn, {
          login,
          password,
          code: totpCode(secret, clock.wall()),
        })
      }),
    citizen: ({ name, residentId, phone = '' }) =>
      pairOf(residentId, async (context) => {
        await post(context, url, accessRoutes.requestCode, { phone })
        const code = CODE.exec(await product.lastMessage(phone))?.[0]
        await post(context, url, accessRoutes.citizenSignIn, { phone, code })
        await post(context, url, accessRoutes.identifyMyself, {
          name,
          residentId,
          livenessToken: 'simulate:match',
        })
      }),
  }
}
