import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mobilePhone } from '@songtan/kernel'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { gatewayMessages } from './message-provider.ts'

let status = 200
const seen: {
  readonly method: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}[] = []
const server = createServer((request, response) => {
  let text = ''
  request.on('data', (part: Buffer) => {
    text += part.toString()
  })
  request.on('end', () => {
    seen.push({ method: request.method, headers: request.headers, body: JSON.parse(text) })
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end()
  })
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
afterAll(() => server.close())
beforeEach(() => {
  status = 200
  seen.length = 0
})

const message = {
  id: '0190a5c4-0000-7000-8000-000000000001',
  phone: mobilePhone('13900000001'),
  text: '您的申请已受理。',
}
const gateway = gatewayMessages(`http://127.0.0.1:${port}/send`, 'a-token-of-the-place')

it('hands a message over once, with its id, behind a token', async () => {
  await gateway.deliver(message)
  expect(seen).toHaveLength(1)
  expect(seen[0]).toMatchObject({
    method: 'POST',
    headers: { authorization: 'Bearer a-token-of-the-place', 'idempotency-key': message.id },
    body: message,
  })
})

it.each([302, 400, 401, 429, 503])(
  'an answer %i is a failure to be tried again, without phone or text',
  async (code) => {
    status = code
    const failure = await gateway.deliver(message).then(
      () => undefined,
      (error: Error) => error,
    )
    expect(failure).toBeInstanceOf(Error)
    expect(`${failure?.message}`).not.toContain(message.phone)
    expect(seen).toHaveLength(1)
  },
)
