import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { errorTexts } from '@songtan/contract'
import { expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../../../..')
const SOURCES = ['packages/{kernel,policy,contract}/src/**/*.ts', 'apps/server/src/**/*.ts']
/** `new AppError(422, 'code'` and `invalid('code'`, over a line break too. */
const CODE =
  /(?:new (?:AppError|CountedRefusal|PolicyError)\(\s*\d{3},\s*|\binvalid\(\s*)'([a-z0-9-]+(?:\.[a-z0-9-]+)+)'/g

const thrown = async (): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for await (const file of glob(SOURCES, { cwd: ROOT })) {
    if (file.endsWith('.test.ts')) continue
    for (const [, code = ''] of readFileSync(path.join(ROOT, file), 'utf8').matchAll(CODE))
      found.set(code, file)
  }
  return found
}

test('every refusal has its sentence in both languages', async () => {
  const codes = await thrown()
  expect(codes.size).toBeGreaterThan(50)
  expect(
    [...codes].filter(([code]) => !(code in errorTexts)).map(([code, file]) => `${code} (${file})`),
  ).toEqual([])
})

test.each(Object.entries(errorTexts))('%s says what to do, without a raw code in it', (code, { zh, en }) => {
  expect(zh.length).toBeGreaterThan(3)
  expect(en.length).toBeGreaterThan(3)
  expect(zh).not.toContain(code)
  const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
  expect(named(zh)).toEqual(named(en))
})
