import type pg from 'pg'

/** Steps that fill an empty database or build the pages; `/readyz` waits for all of them. */
export type SetupStep = 'divisions' | 'calendar' | 'demo' | 'pages'

/** Opens the steps this start has to take; those finished at an earlier start stay finished. */
export const openSteps = async (client: pg.ClientBase, steps: readonly SetupStep[]): Promise<void> => {
  for (const step of steps) {
    await client.query('insert into platform.setup (step) values ($1) on conflict (step) do nothing', [step])
  }
}

export const isFinished = async (client: pg.ClientBase, step: SetupStep): Promise<boolean> => {
  const { rows } = await client.query<{ done: boolean }>(
    'select finished_at is not null as done from platform.setup where step = $1',
    [step],
  )
  return rows[0]?.done === true
}

export const reopenStep = async (client: pg.ClientBase, step: SetupStep): Promise<void> => {
  await client.query('update platform.setup set finished_at = null, done = 0 where step = $1', [step])
}

export const reportStep = async (
  client: pg.ClientBase,
  step: SetupStep,
  done: number,
  total: number,
): Promise<void> => {
  await client.query('update platform.setup set done = $2, total = $3 where step = $1', [step, done, total])
}

export const finishStep = async (client: pg.ClientBase, step: SetupStep): Promise<void> => {
  await client.query('update platform.setup set finished_at = now(), done = total where step = $1', [step])
}
