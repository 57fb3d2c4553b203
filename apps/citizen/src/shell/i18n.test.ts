import { describe, expect, test } from 'vitest'
import { allTexts } from './i18n.ts'

const HAN = /\p{Script=Han}/u
/** What English keeps in Chinese: terms of the law, and the name of the other language on its switch. */
const KEPT = /低保边缘|低保|特困|刚性支出|单人保|中文/g
const HOLES = /\{\{\w+\}\}/g

const sources = Object.entries(
  import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
).filter(([file]) => !file.includes('.test.'))
const isText = (file: string): boolean => file.endsWith('texts.ts')
/** Loading them registers them. */
const loaded = import.meta.glob('../**/*texts.ts', { eager: true })
const textFiles = Object.keys(loaded)

/** Chinese in the code itself, outside comments, that no English stands beside. */
const loneChinese = (source: string): string[] =>
  source
    .replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    .split('\n')
    .filter(
      (line) =>
        !line.includes("=== 'en' ?") &&
        HAN.test(line.replaceAll(/\bzh: *(['"`]).*?\1/g, '').replaceAll(KEPT, '')),
    )

describe('texts in both languages', () => {
  test('every file of texts was read', () => {
    expect(textFiles.length).toBeGreaterThan(8)
    expect(allTexts.size).toBe(textFiles.length)
  })

  test.each([...allTexts])('%s is said in both, each in its own words', (_, { zh, en }) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    const wrong = Object.keys(zh).filter((key) => {
      const [chinese = '', english = ''] = [zh[key], en[key]]
      const holes = (text: string) => [...new Set(text.match(HOLES))].sort().join()
      const untranslated =
        english.trim() === '' || chinese.trim() === '' || HAN.test(english.replaceAll(KEPT, ''))
      return untranslated || (HAN.test(chinese) && chinese === english) || holes(chinese) !== holes(english)
    })
    expect(wrong).toEqual([])
  })

  test('no Chinese stands in the code without English beside it', () => {
    expect(sources.length).toBeGreaterThan(80)
    const lone = sources
      .filter(([file]) => !isText(file))
      .flatMap(([file, source]) => loneChinese(source).map((line) => `${file}: ${line.trim()}`))
    expect(lone).toEqual([])
  })
})
