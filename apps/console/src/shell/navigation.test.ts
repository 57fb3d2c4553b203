import { describe, expect, it, test } from 'vitest'
import { DOORS, openDoors, whereIs } from './navigation.ts'

const all = () => true

describe('where a page lies', () => {
  it.each([
    ['/', 'work', '/'],
    ['/families/duplicates', 'families', '/families/duplicates'],
    ['/families/619901/x', 'families', '/families'],
    ['/letters', 'cases', '/letters'],
    ['/payments/adjustments/619901/x', 'payments', '/payments/adjustments'],
    ['/payments/619901/x', 'payments', '/payments'],
    ['/policies/drafts/x/simulation', 'policy', '/policies/drafts'],
  ])('%s is behind %s', (pathname, label, path) => {
    const found = whereIs(pathname, openDoors(all))
    expect([found?.door.label, found?.place.path]).toEqual([label, path])
  })

  it('is nowhere for a page behind no door, whatever its address begins with', () => {
    expect(['/account', '/nowhere', '/casesold'].map((path) => whereIs(path, DOORS))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

test('a door opens when anything behind it may be done, and shows only that', () => {
  const doors = openDoors((action) => action === 'cases.listLetters')
  expect(doors.map(({ label, places }) => [label, places.map(({ path }) => path)])).toEqual([
    ['cases', ['/letters']],
  ])
})
