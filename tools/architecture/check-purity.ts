import ts from 'typescript'
import { areaOf, isPure } from './areas.ts'
import { lineOf, walk } from './parse.ts'
import { isTest, type SourceFile, type Violation } from './source-file.ts'

/** Reads of the clock or of chance: `object.member` pairs, and functions known by their bare name. */
const CLOCK_AND_CHANCE = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'Temporal.Now',
  'randomUUID',
  'randomBytes',
  'randomInt',
  'uuidv7',
])

/** What pure code has no business with besides. */
const MACHINE = new Set(['process', 'fetch', 'setTimeout', 'setInterval', 'globalThis'])

const memberName = (node: ts.Node): string | undefined =>
  ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)
    ? `${node.expression.text}.${node.name.text}`
    : undefined

const clockRead = (node: ts.Node): string | undefined => {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date')
    return (node.arguments?.length ?? 0) === 0 ? 'new Date()' : undefined
  const member = memberName(node)
  if (member !== undefined) return CLOCK_AND_CHANCE.has(member) ? member : undefined
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined
  const name = node.expression.text
  return name === 'Date' || CLOCK_AND_CHANCE.has(name) ? `${name}()` : undefined
}

const machineUse = (node: ts.Node): string | undefined => {
  const { parent } = node
  if (!ts.isIdentifier(node) || !MACHINE.has(node.text) || parent === undefined) return undefined
  const called = ts.isCallExpression(parent) && parent.expression === node
  const read = ts.isPropertyAccessExpression(parent) && parent.expression === node
  return called || read ? node.text : undefined
}

/**
 * Pure code reads no clock, no chance and no machine; the rest of a domain takes the day and the ids it
 * works with from outside, so that a case can be computed again as of the day it was decided.
 */
export const checkPurity = (file: SourceFile, source: ts.SourceFile): Violation[] => {
  const area = areaOf(file.path)
  if (isTest(file.path) || !(isPure(area) || area.kind === 'domain')) return []
  const found: Violation[] = []
  const add = (node: ts.Node, rule: string, message: string) =>
    found.push({ path: file.path, line: lineOf(source, node), rule, message })
  walk(source, (node) => {
    const read = clockRead(node)
    if (read !== undefined) add(node, 'clock', `${read}: time and ids come from outside`)
    const used = isPure(area) ? machineUse(node) : undefined
    if (used !== undefined) add(node, 'purity', `pure code may not use ${used}`)
  })
  return found
}
