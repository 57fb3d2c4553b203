import { DAY_HEADER } from '@songtan/contract'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../clock/clock.ts'

/** Tells the day with every answer: pages count terms and ages by it, never by the device's clock. */
export const tellDay = (api: FastifyInstance, clock: Clock): void => {
  api.addHook('onSend', async (_, reply) => {
    reply.header(DAY_HEADER, clock.today())
  })
}
