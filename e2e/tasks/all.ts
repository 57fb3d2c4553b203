import { CORRECTING } from './correcting.ts'
import { DECIDING } from './deciding.ts'
import { FINDING } from './finding.ts'
import { PAYING } from './paying.ts'
import { PHONING } from './phoning.ts'
import { RULING } from './ruling.ts'
import type { Task } from './task.ts'

/** Every task, in the order of a day: what only looks comes before what changes. */
export const TASKS: readonly Task[] = [
  ...FINDING,
  ...CORRECTING,
  ...DECIDING,
  ...PAYING,
  ...RULING,
  ...PHONING,
]
