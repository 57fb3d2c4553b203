import { describe, expect, it } from 'vitest'
import { readDivisions } from '../apps/server/src/platform/tables/read-divisions.ts'
import { DEMO_CITY, demoDivisions } from './divisions.ts'

const rows = demoDivisions()
const codes = new Set(rows.map(({ code }) => code))
const standingFor = (level: string) => rows.filter(({ levels }) => levels.join() === level)

describe('the city of the demo', () => {
  it('is as large as the city it is modelled on', () => {
    expect(standingFor('city').map(({ code, name }) => `${code} ${name}`)).toEqual(['619900000000 暖河市'])
    expect(standingFor('county')).toHaveLength(12)
    expect(standingFor('town')).toHaveLength(117)
    expect(standingFor('village')).toHaveLength(1_170)
    expect(codes.size).toBe(rows.length)
  })

  it('hangs together, in the order of its codes', () => {
    for (const { code, parent } of rows)
      expect(code === DEMO_CITY ? parent === '610000000000' : parent !== null && codes.has(parent)).toBe(true)
    expect(rows.map(({ code }) => code)).toEqual([...codes].sort())
  })

  it('is marked as fiction, every row of it', () => {
    expect(rows.every(({ source, code }) => source === '虚构' && code.startsWith('6199'))).toBe(true)
  })

  it('is the same for the same seed and another for another', () => {
    expect(demoDivisions()).toEqual(rows)
    const names = (seed: number) => demoDivisions(seed).map(({ name }) => name)
    expect(names(1)).not.toEqual(names(2))
  })

  it('gives each place a name of its own that is used nowhere', async () => {
    const names = new Set(rows.map(({ name }) => name))
    expect(names.size).toBe(rows.length)
    const real: string[] = []
    for await (const batch of readDivisions())
      real.push(
        ...batch.filter(({ name, code }) => names.has(name) || codes.has(code)).map(({ name }) => name),
      )
    expect(real).toEqual([])
  }, 60_000)
})
