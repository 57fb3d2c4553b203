import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSearchText } from './search-text.ts'

describe('what was typed to find a family', () => {
  it.each([
    ['h619901-000123', { kind: 'number', number: 'H619901-000123' }],
    ['619901 19750310 2519', { kind: 'id', text: '619901197503102519' }],
    ['61990119750310251x', { kind: 'id', text: '61990119750310251X' }],
    ['619901750310251', { kind: 'id', text: '619901750310251' }],
    ['139 0000 1234', { kind: 'phone', text: '13900001234' }],
    ['+8613900001234', { kind: 'phone', text: '+8613900001234' }],
    ['１３９０００01234', { kind: 'phone', text: '13900001234' }],
    ['建国', { kind: 'name', part: '建国' }],
    ['阿依古丽·买买提', { kind: 'name', part: '阿依古丽·买买提' }],
  ])('%s', (given, expected) => {
    expect(readSearchText(given)).toEqual(expected)
  })

  it('takes the ends of an id as they are shown, or with six digits', () => {
    expect(readSearchText('619901***123x')).toEqual({ kind: 'id-ends', ends: ['619901123X'] })
    const shown = readSearchText('610***********1234')
    expect(shown?.kind === 'id-ends' && [shown.ends.length, shown.ends[0], shown.ends.at(-1)]).toEqual([
      1000,
      '6100001234',
      '6109991234',
    ])
  })

  it.each(['', '   ', '1234', '***1234', '61***1234', "%' or 1=1", '_', '%', '12345678901'])(
    'refuses %j',
    (given) => {
      expect(readSearchText(given)).toBeUndefined()
    },
  )

  it('never throws, and never lets a pattern sign into a name', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 20 }), (codes) => {
        const found = readSearchText(String.fromCharCode(...codes))
        if (found?.kind === 'name') expect(found.part).not.toMatch(/[%_\\]/)
      }),
    )
  })
})
