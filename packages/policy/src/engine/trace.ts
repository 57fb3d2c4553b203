import type { Words } from '../pack/pack-types.ts'
import type { Unknown } from '../values/unknown.ts'
import { isUnknown } from '../values/value.ts'
import type { TraceStep } from './determination.ts'
import type { PolicyRun, Step } from './run.ts'
import { type Said, sentenceOf } from './sentence.ts'

const UNDECIDED: Words = {
  zh: '尚缺事实或参数，无法判断',
  en: 'cannot be told: a fact or parameter is lacking',
}

const join = ({ facts, parameters }: Unknown, by: string): string => [...facts, ...parameters].join(by)

/** What cannot be told names its own lacks, and has the values of what the rule speaks of. */
const sayStep = (run: PolicyRun, { rule, member, value, words }: Step): Said => {
  if (words) return sentenceOf(run, words, words, rule.of, rule).say(run, member)
  const said = sentenceOf(run, rule, UNDECIDED, rule.of, rule).say(run, member)
  if (!isUnknown(value)) return said
  const [zh, en] = [`${said.zh}：${join(value, '、')}`, `${said.en}: ${join(value, ', ')}`]
  return { ...said, outcome: 'unknown', zh, en }
}

/** Applied rules as sentences, in the order in which they were needed; helpers without a sentence stay silent. */
export const traceOf = (run: PolicyRun, steps: readonly Step[]): TraceStep[] =>
  steps.map((step) => {
    const { rule, member } = step
    const { values, outcome, zh, en } = sayStep(run, step)
    return member
      ? { rule: rule.name, member: member.id, basis: rule.basis, values, outcome, zh, en }
      : { rule: rule.name, basis: rule.basis, values, outcome, zh, en }
  })
