import { dayInShanghai } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { DAY_HEADER, hearDay, today } from './server-day.ts'

const answer = (told?: string) => ({ headers: new Headers(told === undefined ? {} : { [DAY_HEADER]: told }) })

describe('the day of the pages', () => {
  it('is the device’s until the server has told its own, and then the last one told', () => {
    expect(today()).toBe(dayInShanghai(new Date()))
    hearDay(answer())
    hearDay(answer('2023-02-30'))
    expect(today()).toBe(dayInShanghai(new Date()))
    hearDay(answer('2023-04-03'))
    expect(today()).toBe('2023-04-03')
    hearDay(answer())
    expect(today()).toBe('2023-04-03')
    hearDay(answer('2023-04-04'))
    expect(today()).toBe('2023-04-04')
  })
})
