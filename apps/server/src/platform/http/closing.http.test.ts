import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { testApp } from '../../../../../test-kit/app.ts'

test('a call that has begun is answered although the program is told to end', async () => {
  const { server, services } = await testApp()
  let begun: () => void = () => undefined
  const inside = new Promise<void>((resolve) => {
    begun = resolve
  })
  server.get('/slow', async () => {
    begun()
    await new Promise((resolve) => setTimeout(resolve, 200))
    return { steps: await services.db.selectFrom('platform.setup').select('step').execute() }
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  const answer = fetch(`http://127.0.0.1:${port}/slow`).then((response) => response.json())
  await inside
  await server.close()
  expect(await answer).toEqual({ steps: [] })
})
