import type { Page } from 'playwright-core'
import { eyesOf, handOf } from './hand.ts'
import type { About, Ask, Task } from './task.ts'

const PATIENCE_MS = 15_000
const GLANCE_MS = 1

/** What came of a task: how many steps it took, and whether it was done already before the first. */
export interface Attempt {
  readonly steps: number
  readonly doneBefore: boolean
}

export interface AttemptOptions {
  /** The page where the day begins. */
  readonly start: string
  readonly about: About
  readonly ask: Ask
  readonly patienceMs?: number
}

/** Does a task from its start, signed in. @throws Error when a step cannot be taken or the proof is not there */
export const attempt = async (
  page: Page,
  task: Task,
  { start, about, ask, patienceMs = PATIENCE_MS }: AttemptOptions,
): Promise<Attempt> => {
  await page.goto(start)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const doneBefore = await task.proof(eyesOf(page, GLANCE_MS), about, ask).then(
    () => true,
    () => false,
  )
  const hand = handOf(page, patienceMs)
  await task.walk(hand, about)
  await task.proof(eyesOf(page, patienceMs), about, ask)
  return { steps: hand.steps, doneBefore }
}
