import type { PlainDate } from '@songtan/kernel'
import type { Grant } from '../engine/determination.ts'
import { type Law, lawOf } from '../engine/law.ts'
import { PolicyRun } from '../engine/run.ts'
import type { FamilyClass } from '../facts/codes.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { PolicySet, Words } from '../pack/pack-types.ts'
import { factFigures } from './fact-figures.ts'
import { familyIncome } from './family-income.ts'
import type { Figure, Situation } from './figure.ts'
import { nearestChange } from './nearest-change.ts'
import { sayOutcome } from './outcome-words.ts'
import { parameterFigures } from './parameter-figures.ts'
import { decided, standingOf } from './standing.ts'
import { statusChanges } from './status-changes.ts'

/**
 * The smallest change of one figure, or one other value of a fact, that alters class or grants. Plain JSON; the
 * sentence is true as it stands: at `to` the outcome is the one told, one step short of it it is what it was.
 */
export interface Counterfactual extends Words {
  /** `status` and `parameter` are for staff: nobody is told to be ill, nor that the law should change. */
  readonly kind: 'amount' | 'status' | 'parameter'
  /** `incomes` (all counted income of the family), `assets.0.value`, `members.lu.labour`, `dibao.standard.rural`. */
  readonly subject: string
  readonly member?: string | undefined
  /** As files write them: `520.50`, `1.5`, `none`. */
  readonly from: string
  readonly to: string
  readonly unit: string
  /** A figure that the packs already have from that day on; `to` is then that figure, not the nearest. */
  readonly since?: PlainDate | undefined
  /** How large the change is, as a share of what the figure is; 0 for a status. */
  readonly relative: number
  readonly outcome: { readonly class: FamilyClass; readonly grants: readonly Grant[] }
}

export interface CounterfactualOptions {
  readonly kinds?: readonly Counterfactual['kind'][] | undefined
}

const ALL = ['amount', 'parameter', 'status'] as const

const told = (
  change: Pick<Counterfactual, 'kind' | 'subject' | 'member' | 'from' | 'to' | 'unit' | 'since' | 'relative'>,
  premise: Words,
  run: PolicyRun,
): Counterfactual[] => {
  const found = decided(run, 'amounts')
  if (!found || found.class === 'unknown') return []
  const outcome = { class: found.class, grants: found.grants }
  const then = sayOutcome(outcome)
  return [
    {
      ...change,
      outcome,
      zh: `若${change.member ? ' ' : ''}${premise.zh}，${then.zh}`,
      en: `If ${premise.en}, ${then.en}`,
    },
  ]
}

const about = ({ kind, subject, member, unit, at, text }: Figure, x: number) => ({
  ...{ kind, subject, unit, from: text(at), to: text(x) },
  ...(member === undefined ? {} : { member }),
  relative: Math.abs(x - at) / Math.max(1, at),
})

/** What is already enacted for later, where it would change the outcome. */
const ofComing = (figure: Figure): Counterfactual[] => {
  const { coming } = figure
  if (!coming) return []
  const after = standingOf(figure.run(coming.x))
  if (after === undefined || after === standingOf(figure.run(figure.at))) return []
  return told({ ...about(figure, coming.x), since: coming.since }, coming.premise, figure.run(coming.x))
}

const ofFigure = (figure: Figure): Counterfactual[] => [
  ...([-1, 1] as const).flatMap((towards) => {
    const x = nearestChange(figure, towards)
    return x === undefined ? [] : told(about(figure, x), figure.premise(x), figure.run(x))
  }),
  ...ofComing(figure),
]

const ofStatus = (law: Law, facts: HouseholdFacts): Counterfactual[] => {
  const before = standingOf(new PolicyRun(law, facts))
  return statusChanges(facts).flatMap(({ subject, member, from, to, facts: changed, premise }) => {
    const after = standingOf(new PolicyRun(law, changed))
    if (after === undefined || after === before) return []
    const change = { kind: 'status', subject, from, to, unit: 'code', relative: 0 } as const
    return told({ ...change, ...(member ? { member } : {}) }, premise, new PolicyRun(law, changed))
  })
}

const figuresOf = (set: PolicySet, law: Law, facts: HouseholdFacts, used: PolicyRun['used']) => {
  const family = familyIncome(set, law, facts)
  return {
    amount: [...(family ? [family] : []), ...factFigures(set, law, facts)],
    parameter: parameterFigures(set, law, facts, used),
  }
}

const RANK: Readonly<Record<Counterfactual['kind'], number>> = { amount: 0, parameter: 1, status: 2 }

/**
 * What would have changed the outcome, one thing at a time: amounts, then parameters, each by the relative size of the
 * change, then other facts. Empty where the outcome itself hangs on something nobody knows.
 */
export const counterfactuals = (
  set: PolicySet,
  facts: HouseholdFacts,
  { kinds = ALL }: CounterfactualOptions = {},
): Counterfactual[] => {
  const law = lawOf(set, facts.place, facts.day)
  const run = new PolicyRun(law, facts)
  if (standingOf(run) === undefined) return []
  const figures = figuresOf(set, law, facts, run.used)
  return [
    ...(kinds.includes('amount') ? figures.amount.flatMap(ofFigure) : []),
    ...(kinds.includes('parameter') ? figures.parameter.flatMap(ofFigure) : []),
    ...(kinds.includes('status') ? ofStatus(law, facts) : []),
  ].sort((a, b) => RANK[a.kind] - RANK[b.kind] || a.relative - b.relative)
}

/** Law and facts as a counterfactual would have them: with it, anybody can compute that it is true. */
export const supposing = (
  set: PolicySet,
  facts: HouseholdFacts,
  { kind, subject, to }: Pick<Counterfactual, 'kind' | 'subject' | 'to'>,
): Situation => {
  const law = lawOf(set, facts.place, facts.day)
  if (kind === 'status') {
    const change = statusChanges(facts).find((c) => c.subject === subject && c.to === to)
    return { set, facts: change?.facts ?? facts }
  }
  const run = new PolicyRun(law, facts)
  standingOf(run)
  const figure = figuresOf(set, law, facts, run.used)[kind].find((f) => f.subject === subject)
  return figure?.with(figure.read(to)) ?? { set, facts }
}

/** What is still near enough to be worth telling, as a share of the figure. */
const NEAR: Readonly<Record<Counterfactual['kind'], number>> = { amount: 1, parameter: 0.2, status: 0 }

/** The few that are told on a page: the smallest change for each kind of thing and each outcome, if it is near. */
export const foremost = (list: readonly Counterfactual[], most = 5): Counterfactual[] => {
  const seen = new Set<string>()
  const first = list.filter(({ kind, outcome, relative }) => {
    if (relative > NEAR[kind]) return false
    const key = `${kind} ${outcome.class} ${outcome.grants.map((g) => `${g.program} ${g.member ?? ''}`).join()}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return first.slice(0, most)
}
