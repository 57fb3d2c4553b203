import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Db } from '../db/db.ts'

/** `/livez`: the process answers. `/readyz`: the database answers and is filled; 503 with progress until then. */
export const exposeHealth = (app: FastifyInstance, db: Db): void => {
  app.get('/livez', { schema: { hide: true } }, async () => ({ status: 'live' }))
  app.get('/readyz', { schema: { hide: true } }, async (_, reply) => {
    try {
      const steps = await db
        .selectFrom('platform.setup')
        .select(['step', 'done', 'total', 'finishedAt'])
        .orderBy('step')
        .execute()
      const open = steps.filter((step) => step.finishedAt === null)
      await sql`select 1`.execute(db)
      if (open.length === 0) return { status: 'ready' }
      return reply
        .code(503)
        .header('retry-after', '2')
        .send({ status: 'filling', steps: steps.map(({ step, done, total }) => ({ step, done, total })) })
    } catch {
      return reply.code(503).header('retry-after', '2').send({ status: 'database unreachable' })
    }
  })
}
