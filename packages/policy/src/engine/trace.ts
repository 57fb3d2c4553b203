import type { Words } from '../pack/pack-types.ts'
import { Unknown } from '../values/unknown.ts'
import type { TraceStep } from './determination.ts'
import { formatValue } from './format.ts'
import type { PolicyRun, Step } from './run.ts'
import { fill, valuesOf } from './sentence.ts'

const UNDECIDED: Words = {
  zh: '尚缺事实或参数，无法判断',
  en: 'cannot be told: a fact or parameter is lacking',
}

/** A rule speaks when it has a sentence for what came out; helpers stay silent. */
const sentenceOf = ({ rule, value }: Step): Words | undefined => {
  if (rule.yes === undefined && rule.no === undefined) return undefined
  if (value instanceof Unknown)
    return {
      zh: `${UNDECIDED.zh}：${[...value.facts, ...value.parameters].join('、')}`,
      en: `${UNDECIDED.en}: ${[...value.facts, ...value.parameters].join(', ')}`,
    }
  return value === false ? rule.no : rule.yes
}

const stepOf = (run: PolicyRun, { rule, member, value }: Step, sentence: Words): TraceStep => {
  const { zh, en } = fill(run, sentence, member)
  const values = valuesOf(run, rule.expr, sentence, member)
  const outcome = value instanceof Unknown ? 'unknown' : formatValue(value, rule.type)
  const said = { basis: rule.basis, values, outcome, zh, en }
  return member ? { rule: rule.name, member: member.id, ...said } : { rule: rule.name, ...said }
}

/** The applied rules as sentences, in the order in which they were needed. */
export const traceOf = (run: PolicyRun): TraceStep[] => {
  const trace: TraceStep[] = []
  // Saying a step may compute a rule that nothing else asked for: it is no step of the decision.
  for (const step of [...run.steps]) {
    const sentence = sentenceOf(step)
    if (sentence) trace.push(stepOf(run, step, sentence))
  }
  return trace
}
