import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const KEY = 'a'.repeat(64)
const KEYS = { SONGTAN_KEY_FIELDS: KEY, SONGTAN_KEY_INDEX: KEY, SONGTAN_KEY_SESSIONS: KEY }

describe('defaults', () => {
  test('an embedded database gets the small demo on 127.0.0.1:7700', () => {
    expect(readConfig({})).toMatchObject({ port: 7700, host: '127.0.0.1', demo: 'small', production: false })
  })

  test('a database of one’s own gets none', () => {
    expect(readConfig({ DATABASE_URL: 'postgresql://a@b/c' }).demo).toBe('none')
  })

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', SONGTAN_DEMO: '' })).toMatchObject({ port: 7700, demo: 'small' })
  })
})

describe('production', () => {
  test.each(Object.keys(KEYS))('needs %s', (name) => {
    expect(() => readConfig({ NODE_ENV: 'production', ...KEYS, [name]: undefined })).toThrow(name)
  })

  test('fills no demo, even when asked', () => {
    expect(readConfig({ NODE_ENV: 'production', ...KEYS }).demo).toBe('none')
    expect(() => readConfig({ NODE_ENV: 'production', ...KEYS, SONGTAN_DEMO: 'small' })).toThrow(ConfigError)
  })
})

describe('wrong values name their variable', () => {
  test.each([
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['SONGTAN_DEMO', 'huge'],
    ['SONGTAN_NOW', 'yesterday'],
    ['DATABASE_URL', 'mysql://x'],
    ['SONGTAN_KEY_FIELDS', 'a'.repeat(63)],
    ['PUBLIC_URL', 'nowhere'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name)
  })
})

test('a trailing slash of PUBLIC_URL is dropped', () => {
  expect(readConfig({ PUBLIC_URL: 'https://jz.example.cn/' }).publicUrl).toBe('https://jz.example.cn')
})

describe('the gateway for messages', () => {
  const url = 'https://sms.example.org/send'
  const token = 'sixteen-letters!'

  test('is an address with a token', () => {
    expect(readConfig({ SONGTAN_SMS_URL: url, SONGTAN_SMS_TOKEN: token }).sms).toEqual({ url, token })
    expect(readConfig({}).sms).toBeUndefined()
  })

  test.each([
    { SONGTAN_SMS_URL: url },
    { SONGTAN_SMS_TOKEN: token },
    { SONGTAN_SMS_URL: 'sms.example.org', SONGTAN_SMS_TOKEN: token },
    { SONGTAN_SMS_URL: url, SONGTAN_SMS_TOKEN: 'fifteen-letters' },
  ])('%j is refused with the way to mend it', (env) => {
    expect(() => readConfig(env)).toThrow(ConfigError)
  })
})
