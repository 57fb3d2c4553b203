import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from './app-error.ts'
import { birthDateOf, maskResidentId, residentId, residentIdCheck, sexOf } from './resident-id.ts'

/** Fictional numbers: county codes 6199xx were never issued. */
const MAN = `61990219790101001${residentIdCheck('61990219790101001')}`
const WOMAN = `61990219790101002${residentIdCheck('61990219790101002')}`
const WITH_X = '61990219790101019'

const problem = (text: string, field?: string): unknown => {
  try {
    residentId(text, field)
  } catch (error) {
    return error instanceof AppError ? [error.status, error.code, error.field] : error
  }
  return 'accepted'
}

const birthDays = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
const first17 = fc
  .tuple(fc.integer({ min: 0, max: 99 }), birthDays, fc.integer({ min: 1, max: 999 }))
  .map(
    ([county, born, order]) =>
      `6199${String(county).padStart(2, '0')}${born}${String(order).padStart(3, '0')}`,
  )
const ids = first17.map((text) => residentId(text + residentIdCheck(text)))

describe('the check character', () => {
  it('is the one of the standard’s own example', () => {
    expect(residentIdCheck('11010519491231002')).toBe('X')
  })

  it('makes the sum of ISO 7064 MOD 11-2 come to one', () => {
    const value = (c: string): number => (c === 'X' ? 10 : Number(c))
    fc.assert(
      fc.property(ids, (id) => {
        expect([...id].reduce((sum, c) => (2 * sum + value(c)) % 11, 0)).toBe(1)
      }),
    )
  })

  it('finds every wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(ids, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const wrong = id.slice(0, at) + String((Number(id[at]) + by) % 10) + id.slice(at + 1)
        expect(problem(wrong)).not.toBe('accepted')
        const swapped = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2)
        if (swapped !== id) expect(problem(swapped)).not.toBe('accepted')
      }),
    )
  })
})

describe('a resident id', () => {
  it('is read from what files and fingers bring', () => {
    const x = `${WITH_X}${residentIdCheck(WITH_X)}`
    const wide = [...MAN].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
    for (const text of [
      ` ${MAN}`,
      `'${MAN}`,
      ` '${MAN}`,
      `‘${MAN}`,
      `${MAN.slice(0, 6)} ${MAN.slice(6)}\n`,
      wide,
    ])
      expect(residentId(text)).toBe(MAN)
    expect(residentId(x.toLowerCase())).toBe(x)
  })

  it('grows from 15 digits to 18, born in 19xx', () => {
    fc.assert(
      fc.property(
        ids.filter((id) => id.startsWith('19', 6)),
        (id) => {
          expect(residentId(id.slice(0, 6) + id.slice(8, 17))).toBe(id)
        },
      ),
    )
  })

  it('is the same read twice', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(residentId(id)).toBe(id)
      }),
    )
  })

  it.each([
    ['', 'format'],
    [MAN.slice(1), 'format'],
    [`${MAN}0`, 'format'],
    [`0${MAN.slice(1)}`, 'format'],
    [`${MAN.slice(0, 17)}Y`, 'format'],
    [`${MAN.slice(0, 9)}X${MAN.slice(10)}`, 'format'],
    [`619902790101X01`, 'format'],
    ['619902197902300010', 'birth-date'],
    ['619902202302290010', 'birth-date'],
    ['619902187912310010', 'birth-date'],
    ['619902790230001', 'birth-date'],
  ])('is not "%s": %s', (text, code) =>
    expect(problem(text)).toEqual([422, `resident-id.${code}`, undefined]),
  )

  it('is refused for its check digit, naming the field and never the number', () => {
    const wrong = `${MAN.slice(0, 17)}${MAN.endsWith('0') ? '1' : '0'}`
    expect(problem(wrong, 'members.0.idNumber')).toEqual([
      422,
      'resident-id.check-digit',
      'members.0.idNumber',
    ])
    expect(() => residentId(wrong)).toThrow(/^resident-id\.check-digit$/)
  })

  it('may be of one born in 1880 and not before', () => {
    const at = (born: string) => `619902${born}001${residentIdCheck(`619902${born}001`)}`
    expect(problem(at('18800101'))).toBe('accepted')
    expect(problem(at('18791231'))).toEqual([422, 'resident-id.birth-date', undefined])
  })

  it('tells birth and sex', () => {
    expect(birthDateOf(residentId(MAN))).toBe('1979-01-01')
    expect([sexOf(residentId(MAN)), sexOf(residentId(WOMAN))]).toEqual(['male', 'female'])
  })

  it('is shown with eleven characters hidden', () =>
    expect(maskResidentId(MAN)).toBe(`619***********${MAN.slice(-4)}`))
})
