import { describe, expect, it } from 'vitest'
import { type Command, caseNumberIn, matching, namesFamily } from './command-matches.ts'

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

describe('a number of an application', () => {
  it.each(['SQ6199012023000001', 'sq6199012023000001', ' SQ 619901 2023 000001 ', 'ＳＱ6199012023000001'])(
    '%s is whole',
    (text) => {
      expect(caseNumberIn(text)).toEqual({ text: 'SQ6199012023000001', whole: true })
    },
  )
  it.each(['SL619901202300000', 'GZ61990120230000011'])('%s is not whole', (text) => {
    expect(caseNumberIn(text)).toEqual({ text, whole: false })
  })
  it.each(['', 'SQ', 'H619901-000001', '6199012023000001', 'SQ61990120230000O1'])('“%s” is none', (text) => {
    expect(caseNumberIn(text)).toBeUndefined()
  })
})
