import type { PostKind } from '@songtan/contract'
import type { DemoMember } from '../../demo/demo-family.ts'
import type { DemoCounty } from '../looks/county.ts'
import type { Eyes, Hand } from './hand.ts'

/** What a task speaks of, by the words in the sentence: {{name}} and the like. */
export type About = Readonly<Record<string, string>>

/** Asks the database for one value. @throws Error when there is none */
export type Ask = (sql: string) => Promise<string>

/** Something a newcomer is asked to do, in the words in which it is asked. */
export interface Task {
  readonly told: { readonly zh: string; readonly en: string }
  /** The post of whoever does it, or the member of a family before a phone; nobody has not signed in. */
  readonly who: PostKind | 'nobody' | ((county: DemoCounty) => DemoMember)
  /** The words that the sentence leaves open: the columns of the one row of a query, or what the demo knows. */
  readonly about?: string | ((county: DemoCounty) => About)
  /** So many steps at the most, from the page where the day begins. */
  readonly most: number
  walk(hand: Hand, about: About): Promise<void>
  /** Holds when the task is done and not before. @throws Error when it does not hold */
  proof(eyes: Eyes, about: About, ask: Ask): Promise<unknown>
}
