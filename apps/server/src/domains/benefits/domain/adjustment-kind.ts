import type { AdjustmentKind, AdjustmentWhy, PayableProgram } from '@songtan/contract'
import { type Fen, fen } from '@songtan/kernel'
import type { Grant } from './plan-entitlements.ts'

/** What one law comes to for a family, ready to be set beside another. */
export interface LawOutcome {
  readonly class: string
  readonly grants: readonly Grant[]
  /** Facts and parameters on which it hangs; empty when it is certain. */
  readonly missing: readonly string[]
}

/** One programme and person in the three views; null where there is nothing. */
export interface Amounts {
  readonly program: PayableProgram
  readonly personId: string | null
  readonly held: Fen | null
  readonly before: Fen | null
  readonly after: Fen | null
}

/** What a publication does to a family. */
export interface Weighed {
  readonly kind: Exclude<AdjustmentKind, 'reassess'>
  readonly why: AdjustmentWhy | null
}

const keyOf = ({ program, personId }: Pick<Grant, 'program' | 'personId'>): string =>
  `${program} ${personId ?? ''}`

const byKey = (grants: readonly Grant[]): Map<string, Grant> =>
  new Map(grants.filter(({ monthly }) => monthly > 0).map((grant) => [keyOf(grant), grant]))

/** Every programme and person that is paid or that either law gives, in one order. */
export const besideEachOther = (
  held: readonly Grant[],
  before: readonly Grant[],
  after: readonly Grant[],
): Amounts[] => {
  const [paid, was, is] = [byKey(held), byKey(before), byKey(after)]
  const all = new Map([...paid, ...was, ...is])
  return [...all.keys()].sort().flatMap((key) => {
    const grant = all.get(key)
    if (!grant) return []
    const { program, personId } = grant
    const amountIn = (grants: Map<string, Grant>) => grants.get(key)?.monthly ?? null
    return [{ program, personId, held: amountIn(paid), before: amountIn(was), after: amountIn(is) }]
  })
}

/**
 * Sorts a family. Only what is certain, what is paid as the old law has it, and what rises without anything else
 * changing may be raised without looking at the family. Less or nothing needs its reasons told first (L2 §32), so it is
 * never given by itself.
 */
export const weigh = (amounts: readonly Amounts[], before: LawOutcome, after: LawOutcome): Weighed => {
  if (before.missing.length + after.missing.length > 0) return { kind: 'undecidable', why: null }
  const asBefore = amounts.every((one) => one.held === one.before)
  if (amounts.every((one) => one.held === one.after))
    return asBefore && before.class !== after.class
      ? { kind: 'differs', why: 'class' }
      : { kind: 'unchanged', why: null }
  if (!asBefore) return { kind: 'differs', why: 'paid-otherwise' }
  if (amounts.some((one) => (one.after ?? 0) < (one.held ?? 0))) return { kind: 'lower', why: null }
  if (amounts.some((one) => one.held === null)) return { kind: 'differs', why: 'more-grants' }
  if (before.class !== after.class) return { kind: 'differs', why: 'class' }
  return { kind: 'raised', why: null }
}

/** The sum of a month in one of the three views. */
export const monthlyOf = (amounts: readonly Amounts[], view: 'held' | 'before' | 'after'): Fen =>
  fen(amounts.reduce((sum, one) => sum + (one[view] ?? 0), 0))

/** Do two laws part for this family, in class, amounts, or in being certain at all? */
export const parts = (before: LawOutcome, after: LawOutcome): boolean =>
  before.class !== after.class ||
  before.missing.join() !== after.missing.join() ||
  besideEachOther([], before.grants, after.grants).some((one) => one.before !== one.after)
