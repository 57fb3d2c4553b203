import { expect, test } from 'vitest'
import { converterOf } from './traditional-words.ts'

const convert = converterOf({
  chars: '发發头頭干乾',
  words: [
    ['头发', '頭髮'],
    ['干部', '幹部'],
    ['村干部', '村幹部'],
  ],
})

test('words come before characters, the longest first; what is not known stays', () => {
  expect(convert('发放：头发干净，村干部 A 頭')).toBe('發放：頭髮乾净，村幹部 A 頭')
  expect(convert('')).toBe('')
  expect(convert('𠮷头')).toBe('𠮷頭')
})

test('what was converted once stays as it is', () => {
  const once = convert('头发干部发')
  expect(convert(once)).toBe(once)
})
