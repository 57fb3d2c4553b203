import { asThing, isUnknown, type Value } from '../values/value.ts'
import type { Asked, Run, Scope } from './scope.ts'

/**
 * What a closure works on. Half of all operands of the law are plain reads: of a slot, a parameter, or what is written
 * out. These are read in place by `valueIn`, and only the others are a closure that is called.
 */
export type Operand =
  | { readonly from: 'closure'; readonly slot: number; readonly is: Value; readonly run: Run }
  | { readonly from: Plain; readonly slot: number; readonly is: Value; readonly run: undefined }

type Plain = 'member' | 'item' | 'name' | 'parameter' | 'literal'

export const closure = (run: Run): Operand => ({ from: 'closure', slot: 0, is: false, run })
export const literal = (is: Value): Operand => ({ from: 'literal', slot: 0, is, run: undefined })

/** A slot of the household, of the member spoken of, of the item at hand, or of the parameters. */
export const slotOf = (from: 'member' | 'item' | 'name' | 'parameter', slot: number): Operand => ({
  from,
  slot,
  is: false,
  run: undefined,
})

export const valueIn = (o: Operand, s: Scope): Value => {
  switch (o.from) {
    case 'closure':
      return o.run(s)
    case 'member': {
      const member = s.member ?? asThing(false)
      return member.known[o.slot] ?? s.ask.field(member, o.slot)
    }
    case 'item':
      return fieldAt(s.item, o.slot, s.ask)
    case 'name':
      return s.ask.known[o.slot] ?? s.ask.name(o.slot)
    case 'parameter':
      return s.ask.parameter(o.slot)
    case 'literal':
      return o.is
  }
}

/** A field of a record; of an unknown one it is as unknown. */
export const fieldAt = (it: Value, slot: number, ask: Asked): Value => {
  if (isUnknown(it)) return it
  const thing = asThing(it)
  return thing.known[slot] ?? ask.field(thing, slot)
}

export const runOf = (o: Operand): Run => (o.from === 'closure' ? o.run : (s) => valueIn(o, s))
