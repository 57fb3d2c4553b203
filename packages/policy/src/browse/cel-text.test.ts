import { describe, expect, it } from 'vitest'
import { policyFiles, realPolicies } from '../../../../test-kit/policies.ts'
import type { Expr } from '../cel/expression.ts'
import { loadPacks } from '../pack/load-packs.ts'
import { celText } from './cel-text.ts'

const name = (n: string): Expr => ({ k: 'name', n })
const op = (o: '+' | '-' | '*' | '<', a: Expr, b: Expr): Expr => ({ k: 'op', op: o, a, b })
const [a, b, c] = [name('a'), name('b'), name('c')]

describe('brackets stand where they are needed, and nowhere else', () => {
  it.each([
    [op('-', a, op('-', b, c)), 'a - (b - c)'],
    [op('-', op('-', a, b), c), 'a - b - c'],
    [op('*', op('+', a, b), c), '(a + b) * c'],
    [op('+', op('*', a, b), c), 'a * b + c'],
    [{ k: 'not', a: { k: 'and', a, b } }, '!(a && b)'],
    [{ k: 'or', a: { k: 'and', a, b }, b: c }, 'a && b || c'],
    [{ k: 'and', a: { k: 'or', a, b }, b: c }, '(a || b) && c'],
    [{ k: 'if', c: a, a: b, b: { k: 'if', c: b, a, b: c } }, 'a ? b : b ? a : c'],
    [{ k: 'if', c: { k: 'if', c: a, a: b, b: c }, a: b, b: c }, '(a ? b : c) ? b : c'],
    [{ k: 'get', of: { k: 'call', f: 'f', args: [a, b] }, f: 'x' }, 'f(a, b).x'],
    [{ k: 'lit', v: "o'clock" }, "'o\\'clock'"],
  ] as const)('%j is %s', (expr, text) => {
    expect(celText(expr)).toBe(text)
  })
})

it('every rule of the packs, written out and loaded again, is the same rule', () => {
  const set = realPolicies()
  const written = new Map(
    set.packs.flatMap((p) =>
      p.rules.map((r): [string, string] => [`${p.id} ${r.name} ${r.from}`, celText(r.expr)]),
    ),
  )
  expect(written.size).toBeGreaterThan(50)
  const again = loadPacks(
    policyFiles('packs').map(({ path, text }) => ({
      path,
      text: rewritten(text, path.split('/')[0] ?? '', written),
    })),
  )
  const expressions = (packs: typeof set.packs) => packs.map((p) => p.rules.map((r) => [r.name, r.expr]))
  expect(expressions(again.packs)).toEqual(expressions(set.packs))
})

/** Replaces the `is:` of each rule of a file, however it was laid out. */
const rewritten = (text: string, folder: string, written: ReadonlyMap<string, string>): string => {
  const lines = text.split('\n')
  const out: string[] = []
  let [rule, from, skipping] = ['', '', false]
  for (const line of lines) {
    const named = /^ {2}- name: (\w+)/.exec(line)
    if (named) rule = named[1] ?? ''
    from = /^ {4}from: (\S+)/.exec(line)?.[1] ?? from
    if (/^ {4}is:/.test(line) && rule) {
      const cel = written.get(`${folder} ${rule} ${from}`)
      if (cel === undefined) throw new Error(`${folder} ${rule} ${from} was not written`)
      out.push(`    is: ${JSON.stringify(cel)}`)
      skipping = true
    } else if (skipping && /^ {5,}\S/.test(line)) continue
    else {
      skipping = false
      out.push(line)
    }
  }
  return out.join('\n')
}
