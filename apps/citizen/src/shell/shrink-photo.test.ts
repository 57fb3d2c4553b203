import { expect, test } from 'vitest'
import { fitted } from './shrink-photo.ts'

test('a large photo keeps its proportions, a small one its size', () => {
  expect(fitted(4000, 3000, 1800)).toEqual({ width: 1800, height: 1350 })
  expect(fitted(3000, 4000, 1800)).toEqual({ width: 1350, height: 1800 })
  expect(fitted(1800, 10, 1800)).toEqual({ width: 1800, height: 10 })
  expect(fitted(1801, 1, 1800)).toEqual({ width: 1800, height: 1 })
  expect(fitted(640, 480, 1800)).toEqual({ width: 640, height: 480 })
})
