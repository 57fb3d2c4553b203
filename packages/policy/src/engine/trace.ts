import type { Words } from '../pack/pack-types.ts'
import type { Unknown } from '../values/unknown.ts'
import { isUnknown } from '../values/value.ts'
import type { TraceStep } from './determination.ts'
import { formatValue } from './format.ts'
import type { PolicyRun, Step } from './run.ts'
import { type Said, sentenceOf } from './sentence.ts'

const UNDECIDED: Words = {
  zh: '尚缺事实或参数，无法判断',
  en: 'cannot be told: a fact or parameter is lacking',
}

const join = ({ facts, parameters }: Unknown, by: string): string => [...facts, ...parameters].join(by)

/** What cannot be told names its own lacks, and has the values of what the rule speaks of. */
const sayStep = (run: PolicyRun, { rule, member, value, words }: Step): Said => {
  const { of, expr } = rule
  if (words) return sentenceOf(run, words, words, of, expr).say(run, member)
  const said = sentenceOf(run, rule, UNDECIDED, of, expr).say(run, member)
  if (!isUnknown(value)) return said
  return { ...said, zh: `${said.zh}：${join(value, '、')}`, en: `${said.en}: ${join(value, ', ')}` }
}

/** Applied rules as sentences, in the order in which they were needed; helpers without a sentence stay silent. */
export const traceOf = (run: PolicyRun, steps: readonly Step[]): TraceStep[] =>
  steps.map((step) => {
    const { rule, member, value } = step
    const { values, zh, en } = sayStep(run, step)
    const outcome = isUnknown(value) ? 'unknown' : formatValue(value, rule.type)
    return member
      ? { rule: rule.name, member: member.id, basis: rule.basis, values, outcome, zh, en }
      : { rule: rule.name, basis: rule.basis, values, outcome, zh, en }
  })
