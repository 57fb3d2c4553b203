import type { Locator, Page } from 'playwright-core'
import { press, tick } from '../keyboard.ts'
import type { Person } from '../people.ts'

/** One question a page: on to the next. */
export const goOn = (page: Page, label = '下一步'): Promise<void> =>
  press(page.getByRole('button', { name: label, exact: true }))

export const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name })

/** Chooses place after place; each choice brings the next list. */
export const choosePlaces = async (page: Page, names: readonly string[], from = 0): Promise<void> => {
  for (const [i, name] of names.entries()) {
    await page
      .getByRole('combobox')
      .nth(from + i)
      .selectOption({ label: name })
  }
}

/** The card of a list's entry or of a person. */
export const card = (page: Page, title: string): Locator =>
  page.getByRole('group', { name: title, exact: true })

export interface Told {
  readonly relation?: string
  readonly age?: string
  readonly person?: Person
}

/** Who lives together: the first is the applicant, whose card is there already. */
export const tellMembers = async (page: Page, members: readonly Told[]): Promise<void> => {
  for (const [i, { relation, age, person }] of members.entries()) {
    const here = page.getByRole('group').nth(i)
    if ((await here.count()) === 0) await press(page.getByRole('button', { name: '再加一个人' }))
    if (relation) await here.getByLabel(/什么人|什么关系/).selectOption({ label: relation })
    if (age) await here.getByLabel('多大年纪').fill(age)
    if (person) {
      await here.getByLabel('姓名').fill(person.name)
      await here.getByLabel('身份证号').fill(person.residentId)
      await here.getByLabel('手机号').fill(person.phone)
    }
  }
}

export interface ToldIncome {
  readonly whose: string
  readonly kind: string
  readonly amount: string
  readonly per: '每个月' | '一年合计'
}

export const tellIncome = async (page: Page, n: number, income: ToldIncome): Promise<void> => {
  await press(page.getByRole('button', { name: '加一笔收入' }))
  const here = card(page, `收入 ${n}`)
  await here.getByLabel('谁的').selectOption({ label: income.whose })
  await here.getByLabel('什么收入').selectOption({ label: income.kind })
  await here.getByLabel('多少钱').fill(income.amount)
  await tick(here.getByLabel(income.per))
}

export const tellSavings = async (page: Page, n: number, value: string): Promise<void> => {
  await press(page.getByRole('button', { name: '加一项财产' }))
  const here = card(page, `财产 ${n}`)
  await here.getByLabel('什么财产').selectOption({ label: '存款、现金' })
  await here.getByLabel('大约值多少钱').fill(value)
}
