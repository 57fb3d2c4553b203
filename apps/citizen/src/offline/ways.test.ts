import { describe, expect, test } from 'vitest'
import { keptPage, wayOf } from './ways.ts'

const get = (path: string, mode = 'cors') => wayOf({ method: 'GET', mode, path })

describe('what the phone keeps', () => {
  test.each([
    ['/m/assets/index-Ab_1.js', 'asset'],
    ['/m/icon-192.png', 'asset'],
    ['/api/v1/policies/619901', 'law'],
    ['/api/v1/divisions/619901000000/children', 'law'],
  ] as const)('%s is %s', (path, way) => {
    expect(get(path)).toBe(way)
  })

  test.each([
    '/api/v1/citizen/me',
    '/api/v1/my/drafts',
    '/api/v1/my/counties/619901/families/1',
    '/api/v1/policies/619901/law',
    '/api/v1/policies',
    '/api/v1/divisions/619901000000',
    '/api/v1/demo/messages',
    '/assets/console.js',
    '/m/assets/../api',
  ])('%s passes by', (path) => {
    expect(get(path)).toBe('pass')
  })

  test('nothing that changes something is kept', () => {
    expect(wayOf({ method: 'POST', mode: 'cors', path: '/api/v1/policies/619901' })).toBe('pass')
  })
})

describe('which page an address opens on', () => {
  test.each([
    ['/m', '', '/m'],
    ['/m/', '', '/m'],
    ['/m/self-check', '', '/m/self-check'],
    ['/m/self-check', '?step=where', '/m/shell'],
    ['/m/progress/619901/1', '', '/m/shell'],
  ])('%s%s on %s', (path, search, page) => {
    expect(keptPage(path, search)).toBe(page)
  })

  test('the console is no page of it', () => {
    expect([get('/money', 'navigate'), get('/', 'navigate'), get('/m/apply', 'navigate')]).toEqual([
      'pass',
      'pass',
      'page',
    ])
  })
})
