import { asThing, isUnknown, type Value } from '../values/value.ts'
import type { Asked, Run, Scope } from './scope.ts'

/**
 * What a closure works on. Half of all operands of the law are plain reads: of a slot, a variable, a parameter, or what is
 * written out. These are read in place by `valueIn`, and only the others are a closure that is called.
 */
export interface Operand {
  readonly from: 'closure' | Read | 'literal'
  readonly slot: number
  /** Of a variable, how many quantifiers are around its own. */
  readonly level: number
  readonly is: Value
  readonly run: Run
}

/** A fact or rule of the household, one of the member, a variable, a field of a variable, or a parameter. */
type Read = 'name' | 'member' | 'variable' | 'field' | 'parameter'

const nothing: Run = () => false

export const closure = (run: Run): Operand => ({ from: 'closure', slot: 0, level: 0, is: false, run })
export const literal = (is: Value): Operand => ({ from: 'literal', slot: 0, level: 0, is, run: nothing })
export const slotOf = (from: Read, slot: number, level = 0): Operand => ({
  from,
  slot,
  level,
  is: false,
  run: nothing,
})

export const valueIn = (o: Operand, s: Scope): Value => {
  switch (o.from) {
    case 'closure':
      return o.run(s)
    case 'member': {
      const member = s.member ?? asThing(false)
      return member.known[o.slot] ?? s.ask.field(member, o.slot)
    }
    case 'name':
      return s.ask.known[o.slot] ?? s.ask.name(o.slot)
    case 'field':
      return fieldAt(s.ask.variables[o.level] ?? false, o.slot, s.ask)
    case 'literal':
      return o.is
    case 'parameter':
      return s.ask.parameter(o.slot)
    case 'variable':
      return s.ask.variables[o.level] ?? false
  }
}

/** A field of a record; of an unknown one it is as unknown. */
export const fieldAt = (it: Value, slot: number, ask: Asked): Value => {
  if (isUnknown(it)) return it
  const thing = asThing(it)
  return thing.known[slot] ?? ask.field(thing, slot)
}

export const runOf = (o: Operand): Run => (o.from === 'closure' ? o.run : (s) => valueIn(o, s))
