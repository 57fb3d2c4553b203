import { expect, test } from 'vitest'
import { spokenLines, voiceFor } from './read-aloud.tsx'

const voice = (lang: string, localService = true) => ({ lang, localService })

test('a voice is of the language, one on the phone before one on the line; none is none', () => {
  const [english, far, near] = [voice('en-GB'), voice('zh-CN', false), voice('zh_CN')]
  expect(voiceFor([english, far, near], 'zh')).toBe(near)
  expect(voiceFor([english, far], 'zh')).toBe(far)
  expect(voiceFor([english], 'zh')).toBeUndefined()
  expect(voiceFor([far, english], 'en')).toBe(english)
  expect(voiceFor([voice('yue-HK')], 'zh')).toBeUndefined()
  expect(voiceFor([voice('yue-HK')], 'zh-Hant')).toBeDefined()
})

test('lines are read once, without blanks and marks that say nothing', () => {
  expect(spokenLines(' 第 1 题 \n\n—\n农村\n农村\n不知道')).toEqual(['第 1 题', '农村', '不知道'])
})
