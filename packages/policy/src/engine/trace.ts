import type { Words } from '../pack/pack-types.ts'
import { Unknown } from '../values/unknown.ts'
import type { TraceStep } from './determination.ts'
import { formatValue } from './format.ts'
import type { PolicyRun, Step } from './run.ts'
import { type Said, sentenceOf } from './sentence.ts'

const UNDECIDED: Words = {
  zh: '尚缺事实或参数，无法判断',
  en: 'cannot be told: a fact or parameter is lacking',
}

/** What cannot be told names its own lacks, and has the values of what the rule speaks of. */
const sayUndecided = (run: PolicyRun, { rule, member }: Step, { facts, parameters }: Unknown): Said => {
  const ready = sentenceOf(run, rule, UNDECIDED, rule.of, rule.expr)
  const lacks = [...facts, ...parameters]
  const { values, zh, en } = ready.say(run, member)
  return { values, zh: `${zh}：${lacks.join('、')}`, en: `${en}: ${lacks.join(', ')}` }
}

/** A rule speaks when it has a sentence for what came out; helpers stay silent. */
const sayStep = (run: PolicyRun, step: Step): Said | undefined => {
  const { rule, member, value } = step
  if (value instanceof Unknown) return sayUndecided(run, step, value)
  const words = value === false ? rule.no : rule.yes
  if (!words) return undefined
  return sentenceOf(run, words, words, rule.of, rule.expr).say(run, member)
}

/** Applied rules as sentences, in the order in which they were needed. */
export const traceOf = (run: PolicyRun, steps: readonly Step[]): TraceStep[] => {
  const trace: TraceStep[] = []
  for (const step of steps) {
    const { rule, member, value } = step
    const said = sayStep(run, step)
    if (!said) continue
    const outcome = value instanceof Unknown ? 'unknown' : formatValue(value, rule.type)
    const { values, zh, en } = said
    trace.push(
      member
        ? { rule: rule.name, member: member.id, basis: rule.basis, values, outcome, zh, en }
        : { rule: rule.name, basis: rule.basis, values, outcome, zh, en },
    )
  }
  return trace
}
