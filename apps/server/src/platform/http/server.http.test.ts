import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { testApp } from '../../../../../test-kit/app.ts'

const app = await testApp()

test('an address that is nobody’s answers a problem with its code', async () => {
  const response = await app.server.inject({ url: '/api/v1/nothing' })
  expect(response.statusCode).toBe(404)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json()).toMatchObject({ code: 'route.not-found', status: 404 })
})

test('the same sentence comes in English when asked for', async () => {
  const response = await app.server.inject({ url: '/api/v1/nothing', headers: { 'accept-language': 'en' } })
  expect(response.json().title).toBe('There is nothing at this address.')
})

test('it is live and, with nothing left to fill, ready', async () => {
  expect((await app.server.inject('/livez')).json()).toEqual({ status: 'live' })
  expect((await app.server.inject('/readyz')).json()).toEqual({ status: 'ready' })
})

test('not ready while a step of filling is open', async () => {
  await app.services.db.insertInto('platform.setup').values({ step: 'demo', done: 3, total: 10 }).execute()
  const response = await app.server.inject('/readyz')
  expect(response.statusCode).toBe(503)
  expect(response.json().steps).toEqual([{ step: 'demo', done: 3, total: 10 }])
})

test('every answer of the API tells the day of the server, refusals too', async () => {
  app.clock.moveTo('2023-04-03')
  const asked = () => app.server.inject({ url: '/api/v1/divisions' })
  expect((await asked()).headers['songtan-day']).toBe('2023-04-03')
  app.clock.moveTo('2023-04-04')
  expect((await asked()).headers['songtan-day']).toBe('2023-04-04')
})

test('long answers go out small to those who can read them so, short ones as they are', async () => {
  const headers = { 'accept-encoding': 'gzip' }
  const long = await app.server.inject({ url: '/api/v1/policies/619901', headers })
  expect(long.headers['content-encoding']).toBe('gzip')
  expect(long.rawPayload.length).toBeLessThan(gunzipSync(long.rawPayload).length / 3)
  const plain = await app.server.inject({ url: '/api/v1/policies/619901' })
  expect([plain.headers['content-encoding'], plain.payload]).toEqual([
    undefined,
    gunzipSync(long.rawPayload).toString(),
  ])
  const short = await app.server.inject({ url: '/livez', headers })
  expect(short.headers['content-encoding']).toBeUndefined()
})

test('a body that comes compressed is refused unopened', async () => {
  const response = await app.server.inject({
    method: 'POST',
    url: '/api/v1/staff-session',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    payload: gzipSync(JSON.stringify({ login: 'x', password: 'y', code: '123456' })),
  })
  expect(response.statusCode).toBe(400)
  expect(response.headers['content-type']).toContain('application/problem+json')
})

test('a changing call from another site is refused', async () => {
  const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/json' }
  const response = await app.server.inject({ method: 'POST', url: '/api/v1/nothing', headers, payload: '{}' })
  expect(response.statusCode).toBe(403)
  expect(response.json().code).toBe('request.origin')
})
