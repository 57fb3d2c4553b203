import type { Determination, RefusalGiven, Review } from './determination.ts'
import type { Findings } from './examine.ts'
import { parametersUsedBy } from './parameters-used.ts'
import { fill } from './sentence.ts'
import { traceOf } from './trace.ts'

/** Puts findings into words of both languages: plain JSON. Nothing is decided here, and the same is said each time. */
export const tell = (findings: Findings): Determination => {
  const { run, decision, perCapita, grace, steps } = findings
  const { day, place } = run.facts
  const { class: found, grants } = decision
  const refusals = refusalsOf(findings)
  const review = [...looksOf(findings), ...amountReviews(findings), ...assumedReviews(findings)]
  const trace = traceOf(run, steps)
  const missing = [...decision.missing].sort()
  const { policy } = run.law
  // Last: what the sentences speak of is used too.
  const parametersUsed = parametersUsedBy(run)
  // Two literals: an object that is spread costs as much as five sentences.
  return grace
    ? {
        day,
        place,
        class: found,
        perCapita,
        grants,
        grace,
        refusals,
        review,
        missing,
        policy,
        trace,
        parametersUsed,
      }
    : {
        day,
        place,
        class: found,
        perCapita,
        grants,
        refusals,
        review,
        missing,
        policy,
        trace,
        parametersUsed,
      }
}

const refusalsOf = ({ run, refused }: Findings): RefusalGiven[] =>
  refused.map(({ program, member, refusal: { code, basis, words } }) => {
    const { zh, en } = fill(run, words, member)
    return member
      ? { program, member: member.id, code, reason: zh, en, basis }
      : { program, code, reason: zh, en, basis }
  })

const looksOf = ({ run, looks }: Findings): Review[] =>
  looks.map(({ rule, member }) => {
    const { zh, en } = fill(run, rule.words, member)
    return { code: rule.code, about: member?.id ?? '', zh, en }
  })

const amountReviews = ({ decision }: Findings): Review[] =>
  decision.amountless.map(({ grant, missing }) => {
    const names = [...missing.parameters, ...missing.facts]
    return {
      code: 'amount-unknown',
      about: grant.member ?? grant.program,
      zh: `金额无法计算，缺少：${names.join('、')}`,
      en: `the amount cannot be computed; lacking: ${names.join(', ')}`,
    }
  })

const assumedReviews = ({ assumed }: Findings): Review[] =>
  assumed.map((about) => ({
    code: 'assumed-fact',
    about,
    zh: '此项未提供，按“无”计；若为“有”，结论会改变',
    en: 'not told and taken as absent; the other way round the outcome changes',
  }))
