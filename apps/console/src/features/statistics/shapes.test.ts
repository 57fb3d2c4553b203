import { describe, expect, it } from 'vitest'
import { drawingOf } from './shapes.ts'

const square = (x: number, y: number, side: number) => [
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ],
]

describe('shapes of towns', () => {
  it('fill the width, north on top, names in the middle', () => {
    const { width, height, towns } = drawingOf(
      [
        { town: 'a', polygons: [square(0, 0, 1)] },
        { town: 'b', polygons: [square(1, 1, 1)] },
      ],
      true,
    )
    expect([width, height]).toEqual([1000, 1000])
    expect(towns[0]).toEqual({ town: 'a', path: 'M0,1000L500,1000L500,500L0,500L0,1000Z', x: 250, y: 750 })
    expect(towns[1]).toMatchObject({ x: 750, y: 250 })
  })

  it('are squeezed by the latitude where they are surveyed', () => {
    const surveyed = drawingOf([{ town: 'a', polygons: [square(107, 59.5, 1)] }], false)
    expect(surveyed.height).toBeGreaterThan(1_950)
    expect(drawingOf([{ town: 'a', polygons: [square(107, 59.5, 1)] }], true).height).toBe(1000)
  })
})
