import { AppError, type Fen, type YearMonth, yearMonth } from '@songtan/kernel'
import { flips } from '../facts/close-assumed.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { canonical } from '../pack/hash.ts'
import type { Outputs, ParameterValue, PolicySet } from '../pack/pack-types.ts'
import type { Found } from '../pack/place.ts'
import { toFen } from '../values/amount.ts'
import { asAmount, asText, isUnknown } from '../values/value.ts'
import { type Decision, decide } from './decide.ts'
import type { Determination, ParameterUsed, RefusalGiven, Review } from './determination.ts'
import { type Law, lawOf } from './law.ts'
import { PolicyRun } from './run.ts'
import { sayParameter } from './say-parameter.ts'
import { fill } from './sentence.ts'
import { traceOf } from './trace.ts'

/**
 * Determines class, grants and reasons of a family by the law of its day and place.
 * @throws AppError `policy.parameter-missing` naming the parameter, the place and the day when the class or a
 * grant hangs on a value that no pack has.
 */
export const determine = (set: PolicySet, facts: HouseholdFacts): Determination => {
  const law = lawOf(set, facts.place, facts.day)
  const run = new PolicyRun(law, facts)
  const decision = decide(run)
  const outputs = law.packs.find((p) => p.outputs)?.outputs
  const perCapita = outputs ? perCapitaOf(run, outputs) : null
  const grace = outputs ? graceOf(run, outputs) : undefined
  const trace = traceOf(run)
  return {
    day: facts.day,
    place: facts.place,
    class: decision.class,
    perCapita,
    grants: decision.grants,
    ...(grace ? { grace } : {}),
    refusals: refusalsOf(run, decision),
    review: [...reviewsOf(run), ...amountReviews(decision), ...assumedReviews(set, facts, decision)],
    missing: [...decision.missing].sort(),
    policy: { hash: law.hash, packs: law.packs.map((p) => p.id).reverse() },
    trace,
    parametersUsed: parametersUsed(run),
  }
}

const perCapitaOf = (run: PolicyRun, outputs: Outputs): Fen | null => {
  const value = run.named(outputs.perCapita)
  return isUnknown(value) ? null : toFen(asAmount(value))
}

const graceOf = (run: PolicyRun, outputs: Outputs): { lastMonth: YearMonth } | undefined => {
  if (run.named(outputs.grace) !== true) return undefined
  return { lastMonth: yearMonth(asText(run.named(outputs.graceLastMonth))) }
}

const refusalsOf = (run: PolicyRun, { denied }: Decision): RefusalGiven[] =>
  denied.flatMap(({ program, member }) => {
    const found = program.refusals.find((r) => run.evaluate(r.when, member) === true)
    if (!found) return []
    const { zh, en } = fill(run, found.words, member)
    const { code, basis } = found
    return [
      { program: program.program, ...(member ? { member: member.id } : {}), code, reason: zh, en, basis },
    ]
  })

const reviewsOf = (run: PolicyRun): Review[] =>
  run.law.packs
    .flatMap((p) => p.reviews)
    .flatMap((rule) =>
      (rule.of === 'member' ? run.members : [undefined])
        .filter((member) => run.evaluate(rule.when, member) === true)
        .map((member) => ({ code: rule.code, about: member?.id ?? '', ...fill(run, rule.words, member) })),
    )

const amountReviews = ({ amountless }: Decision): Review[] =>
  amountless.map(({ grant, missing }) => {
    const names = [...missing.parameters, ...missing.facts]
    return {
      code: 'amount-unknown',
      about: grant.member ?? grant.program,
      zh: `金额无法计算，缺少：${names.join('、')}`,
      en: `the amount cannot be computed; lacking: ${names.join(', ')}`,
    }
  })

/** Facts a loader assumed absent, where the other way round would change class or grants. */
const assumedReviews = (set: PolicySet, facts: HouseholdFacts, decision: Decision): Review[] => {
  if ((facts.assumed ?? []).length === 0) return []
  const outcome = canonical([decision.class, decision.grants])
  const paths = flips(facts).filter(({ facts: other }) => {
    const flipped = otherwise(set, other)
    return flipped !== undefined && canonical([flipped.class, flipped.grants]) !== outcome
  })
  return [...new Set(paths.map((p) => p.path))].map((about) => ({
    code: 'assumed-fact',
    about,
    zh: '此项未提供，按“无”计；若为“有”，结论会改变',
    en: 'not told and taken as absent; the other way round the outcome changes',
  }))
}

/** A flip that cannot be decided proves no change. */
const otherwise = (set: PolicySet, facts: HouseholdFacts): Decision | undefined => {
  try {
    return decide(new PolicyRun(lawOf(set, facts.place, facts.day), facts))
  } catch (error) {
    if (error instanceof AppError && error.code === 'policy.parameter-missing') return undefined
    throw error
  }
}

/** Declared under its own key, or under the key without the code that picked one of a family. */
const spoken = ({ law }: PolicyRun, value: ParameterValue): Pick<ParameterUsed, 'name' | 'said'> => {
  const { key } = value
  const declared = law.declared.get(key) ?? law.declared.get(key.slice(0, key.lastIndexOf('.')))
  if (!declared) return {}
  return { name: { zh: declared.zh, en: declared.en }, said: sayParameter(value, declared) }
}

const used = new WeakMap<Law, Map<string, ParameterUsed>>()

/** What is said of a parameter is the same for every family of a law. */
const usedOnce = (run: PolicyRun, key: string, { value, pack }: Found): ParameterUsed => {
  const ofLaw = used.get(run.law) ?? new Map<string, ParameterUsed>()
  used.set(run.law, ofLaw)
  const said = ofLaw.get(key) ?? {
    key,
    ...spoken(run, value),
    place: pack.place,
    value: value.text,
    unit: value.unit,
    from: value.from,
    basis: value.basis,
    source: value.source,
  }
  ofLaw.set(key, said)
  return said
}

const parametersUsed = (run: PolicyRun): ParameterUsed[] =>
  run.used.map((found) => usedOnce(run, found.value.key, found)).sort((a, b) => (a.key < b.key ? -1 : 1))
