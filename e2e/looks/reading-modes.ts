import { toTraditional } from '../../apps/citizen/build/traditional.ts'
import { barriers, overflow, picture, SEEN_TEXTS } from './look.ts'
import type { Visitor } from './visitor.ts'
import type { SeenText } from './wording.ts'

const PHONE = { width: 360, height: 740 }

const simplified = async ({ page }: Visitor): Promise<string[]> => {
  const seen = await page.evaluate<SeenText[]>(SEEN_TEXTS)
  return seen.flatMap(({ text }) =>
    toTraditional(text) === text ? [] : [`still simplified: ${text.slice(0, 40)}`],
  )
}

/** How a family may read a page, the switch for it, and what is looked at then. */
const MODES = [
  { mode: 'large', button: '大字', see: overflow },
  { mode: 'contrast', button: '高对比', see: async () => [] },
] as const

/** The page as it stands on a phone in large print, in high contrast and in Traditional characters; switched back after. */
export const lookInModes = async (visitor: Visitor, name: string): Promise<string[]> => {
  const { page } = visitor
  await page.setViewportSize(PHONE)
  const found: string[] = []
  for (const { mode, button, see } of MODES) {
    const press = page.getByRole('button', { name: button, exact: true })
    await press.click()
    const here = [...(await see(page)), ...(await barriers(page))]
    await picture(visitor, `${name}.${mode}`, '360')
    found.push(...here.map((trouble) => `${name} ${mode}: ${trouble}`))
    await press.click()
  }
  const characters = page.getByRole('button', { name: '繁體字', exact: true })
  await characters.click()
  await visitor.rest()
  found.push(...(await simplified(visitor)).map((trouble) => `${name} zh-Hant: ${trouble}`))
  await picture(visitor, `${name}.traditional`, '360')
  await characters.click()
  return found
}
