import type { PlainDate } from '@songtan/kernel'
import { lawOf } from '../../engine/law.ts'
import type { PolicySet } from '../../pack/pack-types.ts'
import { Block } from '../code/block.ts'
import { PRELUDE } from '../code/prelude.ts'
import { asSmall } from '../code/scalar.ts'
import type { Families } from '../columns/families.ts'
import { BEYOND } from './outcomes.ts'
import { ParameterRanks } from './parameter-ranks.ts'
import { ProgramText } from './program-text.ts'
import { folderOf } from './whereabouts.ts'

const NOBODY = { k: 'lit', v: false } as const

/** A condition cannot be told: it hangs on a fact or a parameter. */
export const OPEN = 2

/** Tests the families from one row to before another: 0, 1, OPEN, or BEYOND for the tracing engine. */
export type Condition = (from: number, to: number, room?: Uint8Array) => Uint8Array

/**
 * One condition of the household, by the name of its rule, over columns: what screening asks of everybody. A rule that is
 * not in force holds of nobody.
 * @throws PolicyError `policy.invalid` naming the rule and mend for a form that batches do not run
 */
export const compileCondition = (
  set: PolicySet,
  place: string,
  day: PlainDate,
  rule: string,
): ((families: Families) => Condition) => {
  const law = lawOf(set, place, day)
  const program = new ProgramText(law, folderOf, new ParameterRanks())
  const block = new Block(program.names)
  const holds = asSmall(program.emitted(law.rules.get(rule)?.expr ?? NOBODY, rule, undefined, block), 'bool')
  const value = holds.unknown ? block.name(holds.js) : holds.js
  const told = holds.unknown ? `${value} < ${OPEN} ? ${value} : ${OPEN}` : `${value} ? 1 : 0`
  const loop = program.forEachFamily(`${block.text()}\nout[h - from] = ${told}`)
  const text = `${PRELUDE}let h = 0, first = 0, size = 0
${program.text()}
return (from, to, out) => {
  ${loop}
}`
  return (families) => {
    const run: (from: number, to: number, out: Uint8Array) => void = new Function('families', text)(families)
    return (from, to, room = new Uint8Array(to - from)) => {
      run(from, to, room)
      for (const row of families.beyond.keys()) if (row >= from && row < to) room[row - from] = BEYOND
      return room
    }
  }
}
