import { fields } from '@songtan/contract'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../../../../test-kit/app.ts'
import { pageTotal } from './page-total.ts'

const { services } = await testApp()
const rows = (n: number) => sql`select 1 from generate_series(1, ${n}::int)`
const totalOf = (n: number, page: { after?: string; limit: number }) =>
  pageTotal(services.db, { ...page, read: Math.min(n, page.limit + 1) }, rows(n))

describe('how many rows a list has', () => {
  it('is said by a page that holds them all, without asking', async () => {
    const never = sql`select refused by the database`
    expect(await pageTotal(services.db, { limit: 3, read: 3 }, never)).toEqual({ total: 3 })
    expect(await pageTotal(services.db, { limit: 3, read: 0 }, never)).toEqual({ total: 0 })
  })

  it('is counted with the first page and no other', async () => {
    expect(await totalOf(4, { limit: 3 })).toEqual({ total: 4 })
    expect(await totalOf(4, { limit: 3, after: 'somewhere' })).toEqual({})
  })

  it('is counted up to a bound, and said to be more beyond it', async () => {
    const bound = fields.COUNTED_UP_TO
    expect(await totalOf(bound, { limit: 50 })).toEqual({ total: bound })
    expect(await totalOf(bound + 1, { limit: 50 })).toEqual({ total: bound, over: true })
    expect(await totalOf(bound + 2, { limit: 50 })).toEqual({ total: bound, over: true })
  })
})
