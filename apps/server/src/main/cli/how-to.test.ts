import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { run } from './scenarios.ts'

const DOCS = join(import.meta.dirname, '../../../../../docs/how-to')

/** What a page tells its reader to write or shows as the answer, in the order of the page. */
const blocksOf = async (page: string, language: string): Promise<string[]> => {
  const text = await readFile(join(DOCS, page), 'utf8')
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, told, block = '']) =>
    told === language ? [block] : [],
  )
}

let region: string[]
let item: string[]
let answers: string[]
beforeAll(async () => {
  region = await blocksOf('add-a-region.md', 'yaml')
  item = await blocksOf('add-an-item.md', 'yaml')
  answers = [...(await blocksOf('add-a-region.md', '')), ...(await blocksOf('add-an-item.md', ''))]
})

/** Runs the packs and cases of a new user, whose files these are. @returns what was answered, line by line */
const tried = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'songtan-how-to-'))
  await mkdir(join(folder, '6198-xiyang/scenarios'), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, '6198-xiyang', name), text)
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  await run(['--packs', folder, folder], { out: say, err: say })
  return `${lines.join('\n')}\n`
}

/** The page describes the other side of the line by what differs. */
const exactly = (below: string): string =>
  `${below
    .replace('农村差一分低于标准', '农村恰好等于标准')
    .replace('6599.99', '6600.00')
    .replace(/expect:[\s\S]*/, 'expect: { not: [dibao] }')}\n`

it('a new place, as the page tells it', async () => {
  const [pack = '', below = '', savings = '', limit = '', values = '', notice = ''] = region
  const cases = { 'scenarios/below.yaml': below, 'scenarios/a.yaml': exactly(below) }
  expect(await tried({ 'pack.yaml': pack, ...cases })).toBe(answers[0])
  const saved = { ...cases, 'scenarios/savings.yaml': savings }
  expect(await tried({ 'pack.yaml': pack, ...saved })).toContain(answers[1])
  const whole = pack + limit
  expect(await tried({ 'pack.yaml': whole, ...saved })).toContain('3 passed, 0 failed')
  const misspelt = whole.replace('property.financial.months', 'property.financial.month')
  expect(await tried({ 'pack.yaml': misspelt, ...saved })).toBe(answers[2])
  const long = limit
    .replace('property.financial.months', 'term.total')
    .replace('value: "24", unit: times', 'value: 35, unit: working-day')
  expect(await tried({ 'pack.yaml': whole + long, ...saved })).toBe(answers[3])
  const next = whole
    .replace(/ {4}values: \[\{ value: "6600.00".*\n/, values)
    .replace('\n\nparameters:', `\n${notice}\nparameters:`)
  const later = exactly(below)
    .replace('2026-03-01', '2027-01-01')
    .replace('{ not: [dibao] }', '{ class: dibao }')
  expect(await tried({ 'pack.yaml': next, ...saved, 'scenarios/n.yaml': later })).toContain(
    '4 passed, 0 failed',
  )
})

it('a new item, as the page tells it', async () => {
  const [pack = ''] = region
  const [aid = '', pupils = '', above = ''] = item
  const cases = { 'scenarios/b.yaml': pupils, 'scenarios/a.yaml': above }
  expect(await tried({ 'pack.yaml': pack, 'study-aid.yaml': aid, ...cases })).toBe(answers[4])
  const shown = aid.replace('    childSensitive', '    publicity: 7d\n    childSensitive')
  expect(await tried({ 'pack.yaml': pack, 'study-aid.yaml': shown, ...cases })).toBe(answers[5])
  const monthly = aid.replace('{ type: yearly,', '{ type: monthly,')
  expect(await tried({ 'pack.yaml': pack, 'study-aid.yaml': monthly, ...cases })).toBe(answers[6])
})
