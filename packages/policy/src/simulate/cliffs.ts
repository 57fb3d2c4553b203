import { type Fen, fen } from '@songtan/kernel'
import { type Law, lawOf } from '../engine/law.ts'
import { familyIncome } from '../explain/family-income.ts'
import type { Figure } from '../explain/figure.ts'
import { Piece } from '../explain/piece.ts'
import { decided } from '../explain/standing.ts'
import type { FamilyClass } from '../facts/codes.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { PolicySet } from '../pack/pack-types.ts'

/** An income at which a family that earns one fen more has less in all than before (悬崖). */
export interface Cliff {
  /** Counted income of the whole family in fen a year: the last before the fall. */
  readonly income: Fen
  readonly class: { readonly from: FamilyClass; readonly to: FamilyClass }
  /** Help in fen a month, at that income and one fen above. */
  readonly monthly: { readonly from: Fen; readonly to: Fen }
  /** What the family is poorer in a year, income and help together, in fen. */
  readonly lost: Fen
  /** Income from which on it has as much as before, to within one rounding of the help; null when that is out of reach. */
  readonly evenFrom: Fen | null
}

const MONTHS = 12
/** Help that is rounded goes down in steps of at most a yuan a month: no cliff. */
const ONE_ROUNDING = 100
/** A family that meets more turns than this is given up; those of today's law meet some dozen. */
const TURNS = 400

/** A stretch of income between two turns of the law; that help is rounded in it is no turn. */
class Stretch extends Piece {
  override rounded(): void {}
}

interface Having {
  readonly class: FamilyClass
  /** Fen a month. */
  readonly monthly: number
  /** Fen a year, income and help. */
  readonly all: number
}

const havingAt = (figure: Figure, x: number): Having | undefined => {
  const found = decided(figure.run(x), 'amounts')
  if (!found || found.class === 'unknown' || found.missing.size > 0) return undefined
  const monthly = found.grants.reduce((sum, g) => sum + (g.monthly ?? 0), 0)
  return { class: found.class, monthly, all: x + MONTHS * monthly }
}

interface Span {
  readonly low: number
  readonly high: number
  readonly atLow: Having
  readonly atHigh: Having
}

/** The stretches from no income on, as far as everything is known. */
const spansOf = (figure: Figure): Span[] => {
  const spans: Span[] = []
  let low = figure.low
  while (low <= figure.high && spans.length < TURNS) {
    const piece = new Stretch(low, low, figure.high)
    if (!decided(figure.run(low, piece), 'amounts')) return spans
    const [atLow, atHigh] = [havingAt(figure, low), havingAt(figure, piece.high)]
    if (!atLow || !atHigh) return spans
    spans.push({ low, high: piece.high, atLow, atHigh })
    low = piece.high + 1
  }
  return spans
}

/** Between two turns what a family has in all goes up or stays: the first income with at least `all`. */
const firstWith = (figure: Figure, all: number, { low, high, atLow }: Span): number => {
  if (atLow.all >= all) return low
  let [below, enough] = [low, high]
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2)
    if ((havingAt(figure, middle)?.all ?? 0) >= all) enough = middle
    else below = middle
  }
  return enough
}

const cliffBetween = (figure: Figure, span: Span, later: readonly Span[]): Cliff[] => {
  const [next] = later
  if (!next || span.atHigh.monthly - next.atLow.monthly <= ONE_ROUNDING) return []
  const [here, there] = [span.atHigh, next.atLow]
  const even = later.find(({ atLow, atHigh }) => Math.max(atLow.all, atHigh.all) >= here.all)
  return [
    {
      income: fen(span.high),
      class: { from: here.class, to: there.class },
      monthly: { from: fen(here.monthly), to: fen(there.monthly) },
      lost: fen(here.all - there.all),
      evenFrom: even ? fen(firstWith(figure, here.all, even)) : null,
    },
  ]
}

const cliffsUnder = (set: PolicySet, law: Law, facts: HouseholdFacts): Cliff[] => {
  const figure = familyIncome(set, law, facts)
  if (!figure) return []
  const spans = spansOf(figure)
  return spans.flatMap((span, i) => cliffBetween(figure, span, spans.slice(i + 1)))
}

/**
 * The incomes at which a family loses more than it earns, from none upwards; nothing is sampled (see `explain/`). Empty for
 * a family without a counted income, and from where on something is unknown.
 */
export const cliffs = (set: PolicySet, facts: HouseholdFacts): Cliff[] =>
  cliffsUnder(set, lawOf(set, facts.place, facts.day), facts)
