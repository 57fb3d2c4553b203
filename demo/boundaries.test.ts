import { describe, expect, it } from 'vitest'
import { demoBoundaries } from './boundaries.ts'
import { demoDivisions } from './divisions.ts'

describe('the made-up shapes of the fictional towns', () => {
  const divisions = demoDivisions()
  const { features, schematic } = demoBoundaries(divisions)

  it('are one a town, closed, and say that they are drawn', () => {
    const towns = divisions.filter(({ levels }) => levels.includes('town'))
    expect(features.map(({ properties }) => properties.code)).toEqual(towns.map(({ code }) => code))
    expect(schematic).toBe(true)
    for (const { geometry } of features) {
      const [ring = []] = geometry.coordinates
      expect(ring.length).toBeGreaterThan(12)
      expect(ring.at(-1)).toEqual(ring[0])
    }
  })

  it('are the same each time, and neighbours meet: every inner point belongs to two or more', () => {
    expect(demoBoundaries(divisions)).toEqual(demoBoundaries(demoDivisions()))
    const [first, second] = features
    const points = (one: typeof first) => one?.geometry.coordinates.flat().map(String) ?? []
    const shared = points(first).filter((point) => points(second).includes(point))
    expect(shared.length).toBeGreaterThanOrEqual(5)
  })
})
