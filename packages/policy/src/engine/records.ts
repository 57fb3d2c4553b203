import { fieldSlot } from '../cel/slots.ts'
import { Thing, type ThingKind, type Value } from '../values/value.ts'

/** Slots of which nothing was asked yet. Filled, so that all have one kind of elements for the engine below. */
export const noneKnown = (slots: number): (Value | undefined)[] =>
  new Array<Value | undefined>(slots).fill(undefined)

/** Makes records of one kind with these fields: the slots are looked up once, not for each record. */
export const recordsOf = (
  kind: ThingKind,
  ...fields: readonly string[]
): ((...values: readonly Value[]) => Thing) => {
  const slots = fields.map(fieldSlot)
  const size = Math.max(...slots) + 1
  return (...values) => {
    const known = noneKnown(size)
    for (let i = 0; i < slots.length; i += 1) known[slots[i] ?? 0] = values[i]
    return new Thing(kind, '', 0, known)
  }
}
