import type { LineKind, LineState } from '@songtan/contract'
import { addFen, addMonths, type Fen, fen, subtractFen, type YearMonth, ZERO_FEN } from '@songtan/kernel'
import { covers, monthsBetween, type Stretch } from './months.ts'

/** An entitlement that counts: not voided. Those of one subject and programme never overlap. */
export interface OwedStretch extends Stretch {
  readonly id: string
  readonly monthly: Fen
}

export interface PositionLine {
  readonly id: string
  readonly entitlementId: string
  readonly month: YearMonth
  readonly kind: LineKind
  readonly amount: Fen
  readonly state: Exclude<LineState, 'dropped'>
  /** In no run, or in one that nobody has approved: it may still be made anew. */
  readonly open: boolean
}

export interface PositionReceivable {
  readonly id: string
  /** What is claimed after earlier reductions. */
  readonly claimed: Fen
  /** What may still be taken back of it: neither recovered nor kept back from a line that is under way. */
  readonly free: Fen
}

/** All that one subject (household, or member covered singly) has and gets of one programme. */
export interface Position {
  readonly entitlements: readonly OwedStretch[]
  readonly lines: readonly PositionLine[]
  readonly receivables: readonly PositionReceivable[]
  /** Newest month that the county's programme was run through. */
  readonly through: YearMonth
  /** Names a back-pay when nothing is owed any longer. */
  readonly lastEntitlementId: string
}

export interface NewLine {
  readonly entitlementId: string
  readonly month: YearMonth
  readonly kind: LineKind
  readonly amount: Fen
}

/** What makes the books say what is owed. */
export interface Settlement {
  readonly drop: readonly string[]
  readonly cancel: readonly string[]
  readonly add: readonly NewLine[]
  readonly reduce: readonly { readonly receivableId: string; readonly amount: Fen }[]
  readonly claim: { readonly amount: Fen; readonly months: readonly YearMonth[] } | undefined
}

const sum = (amounts: Iterable<Fen>): Fen => addFen(...amounts)

type OwedByMonth = ReadonlyMap<YearMonth, OwedStretch>

const owedByMonth = ({ entitlements, through }: Position): OwedByMonth => {
  const first = entitlements.map((e) => e.fromMonth).sort()[0]
  if (first === undefined) return new Map()
  return new Map(
    monthsBetween(first, through).flatMap((month) => {
      const found = entitlements.find((entitlement) => covers(entitlement, month))
      return found ? [[month, found] as const] : []
    }),
  )
}

const isDropped = (owed: OwedByMonth, line: PositionLine): boolean => {
  if (!line.open) return false
  const now = owed.get(line.month)
  return line.kind === 'back-pay' || now?.id !== line.entitlementId || now.monthly !== line.amount
}

/** Failed at the bank and not owed any longer: the money never left, so nothing is to be asked back. */
const isCancelled = (owed: OwedByMonth, line: PositionLine): boolean =>
  line.state === 'failed' && line.kind === 'monthly' && !owed.has(line.month)

const missingMonths = (owed: OwedByMonth, lines: readonly PositionLine[]): NewLine[] => {
  const taken = new Set(lines.filter((line) => line.kind === 'monthly').map((line) => line.month))
  return [...owed].flatMap(([month, { id, monthly }]) =>
    taken.has(month) ? [] : [{ entitlementId: id, month, kind: 'monthly' as const, amount: monthly }],
  )
}

/** Back-pay goes with the newest month that has none yet: one back-pay a month. */
const backPayMonth = (through: YearMonth, lines: readonly PositionLine[]): YearMonth => {
  const taken = new Set(lines.filter((line) => line.kind === 'back-pay').map((line) => line.month))
  let month = through
  while (taken.has(month)) month = addMonths(month, 1)
  return month
}

/** Takes from each what it can give until nothing is left to take. */
const takeFrom = <T>(total: Fen, givers: readonly T[], most: (giver: T) => Fen): [T, Fen][] => {
  let left = total
  return givers.flatMap((giver) => {
    const taken = fen(Math.min(left, most(giver)))
    if (taken <= 0) return []
    left = subtractFen(left, taken)
    return [[giver, taken] as [T, Fen]]
  })
}

const pay = (position: Position, owed: OwedByMonth, kept: readonly PositionLine[], due: Fen) => {
  const reduced = takeFrom(due, position.receivables, (receivable) => receivable.free)
  const rest = subtractFen(due, sum(reduced.map(([, amount]) => amount)))
  const month = backPayMonth(position.through, kept)
  const entitlementId = owed.get(position.through)?.id ?? position.lastEntitlementId
  return {
    reduce: reduced.map(([{ id }, amount]) => ({ receivableId: id, amount })),
    backPay: rest > 0 ? [{ entitlementId, month, kind: 'back-pay' as const, amount: rest }] : [],
  }
}

const overpaidMonths = (owed: OwedByMonth, lines: readonly PositionLine[]): YearMonth[] =>
  lines
    .filter((line) => line.kind === 'monthly' && line.amount > (owed.get(line.month)?.monthly ?? 0))
    .map((line) => line.month)
    .sort()

/** Failed back-pay that is not owed any longer is cancelled whole; what then remains was paid and is asked back. */
const claimBack = (owed: OwedByMonth, granted: readonly PositionLine[], over: Fen) => {
  let left = over
  const cancel: string[] = []
  for (const line of granted) {
    if (line.kind !== 'back-pay' || line.state !== 'failed' || line.amount > left) continue
    cancel.push(line.id)
    left = subtractFen(left, line.amount)
  }
  const claim = left > 0 ? { amount: left, months: overpaidMonths(owed, granted) } : undefined
  return { cancel, claim }
}

const isSame = (line: PositionLine, wanted: NewLine): boolean =>
  line.kind === wanted.kind && line.amount === wanted.amount

/** A line that would be made anew just as it is stays where it is. */
const withoutRenewals = (drop: readonly PositionLine[], add: readonly NewLine[]) => {
  const renewed = (line: PositionLine) =>
    line.kind === 'back-pay' && add.some((wanted) => isSame(line, wanted))
  const stays = (wanted: NewLine) =>
    wanted.kind === 'back-pay' && drop.some((line) => renewed(line) && isSame(line, wanted))
  return {
    drop: drop.filter((line) => !renewed(line)).map((line) => line.id),
    add: add.filter((wanted) => !stays(wanted)),
  }
}

/**
 * Nets what is owed through the newest run month against what was granted and claimed back, in both directions at
 * once: decisions that replace each other leave one back-pay or one receivable, never both, and a second run of
 * this adds nothing (L1 §13, §68; L2 §32). Money on its way to the bank counts as paid.
 */
export const settle = (position: Position): Settlement => {
  const owed = owedByMonth(position)
  const drop = position.lines.filter((line) => isDropped(owed, line))
  const kept = position.lines.filter((line) => !drop.includes(line))
  const cancelled = kept.filter((line) => isCancelled(owed, line))
  const granted = kept.filter((line) => line.state !== 'cancelled' && !cancelled.includes(line))
  const missing = missingMonths(owed, kept)
  const claims = sum(position.receivables.map((receivable) => receivable.claimed))
  const has = subtractFen(sum([...granted, ...missing].map((line) => line.amount)), claims)
  const balance = subtractFen(sum([...owed.values()].map((entitlement) => entitlement.monthly)), has)
  const paying = balance > 0 ? pay(position, owed, kept, balance) : { reduce: [], backPay: [] }
  const claiming = claimBack(owed, granted, balance < 0 ? fen(-balance) : ZERO_FEN)
  return {
    ...withoutRenewals(drop, [...missing, ...paying.backPay]),
    cancel: [...cancelled.map((line) => line.id), ...claiming.cancel],
    reduce: paying.reduce,
    claim: claiming.claim,
  }
}
