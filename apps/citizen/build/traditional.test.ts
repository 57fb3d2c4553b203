import { describe, expect, test } from 'vitest'
import { converterOf } from '../src/shell/traditional-words.ts'
import { ourRuns, toTraditional, traditionalWords } from './traditional.ts'

const dictionary = traditionalWords()
const convert = converterOf(dictionary)

describe('the dictionary that travels', () => {
  test('says of every text of ours what the whole dictionary says', () => {
    const runs = ourRuns()
    expect(runs.length).toBeGreaterThan(3000)
    expect(runs.filter((run) => convert(run) !== toTraditional(run))).toEqual([])
  })

  test.each([
    ['村干部', '村幹部'],
    ['干净', '乾淨'],
    ['签字', '簽字'],
    ['自己签', '自己簽'],
    ['头发', '頭髮'],
    ['家里人', '家裡人'],
    ['发放', '發放'],
  ])('%s is %s', (simplified, traditional) => {
    expect(convert(simplified)).toBe(traditional)
  })

  test('is small', () => {
    expect(JSON.stringify(dictionary).length).toBeLessThan(60_000)
  })
})
