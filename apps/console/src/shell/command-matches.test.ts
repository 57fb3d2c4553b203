import { describe, expect, it } from 'vitest'
import { type Command, matching, namesFamily } from './command-matches.ts'

const page = (label: string): Command => ({ key: label, kind: 'page', label, href: '/' })
const commands = ['Payments', 'My payments', 'Policy and mandates', '办理', '办理 · 送达'].map(page)
const found = (typed: string) => matching(commands, typed).map(({ label }) => label)

describe('what was typed', () => {
  it('finds all while it is empty', () => {
    expect(found('  ')).toHaveLength(5)
  })

  it('finds beginnings first, then parts, then letters in their order', () => {
    expect(found('pay')).toEqual(['Payments', 'My payments'])
    expect(found('pmt')).toEqual(['Payments', 'My payments', 'Policy and mandates'])
  })

  it('does not mind case and spaces', () => {
    expect(found('办理·送达')).toEqual(['办理 · 送达'])
    expect(found('MY PAY')).toEqual(['My payments'])
  })

  it('finds nothing that lacks a letter', () => {
    expect(found('payx')).toEqual([])
  })
})

describe('a text that may name a family', () => {
  it.each(['钱多', '欧阳某', '619901197503100010', 'JT619901000001', '619*******0010'])('%s', (text) => {
    expect(namesFamily(text)).toBe(true)
  })
  it.each(['', '钱', 'pay', '12345'])('%s does not', (text) => {
    expect(namesFamily(text)).toBe(false)
  })
})
