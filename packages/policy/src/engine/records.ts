import { FIELD_SLOTS, fieldSlot } from '../cel/slots.ts'
import { Thing, type ThingKind, type Value } from '../values/value.ts'

/** Makes records of one kind with these fields: the slots are looked up once, not for each record. */
export const recordsOf = (
  kind: ThingKind,
  ...fields: readonly string[]
): ((...values: readonly Value[]) => Thing) => {
  const slots = fields.map(fieldSlot)
  const size = Math.max(...slots) + 1
  return (...values) => {
    const known = new Array<Value | undefined>(size)
    for (let i = 0; i < slots.length; i += 1) known[slots[i] ?? 0] = values[i]
    return new Thing(kind, '', 0, known)
  }
}

/** A member of whom nothing was asked yet; `rules` is how many rules of members the law has. */
export const memberRecord = (id: string, row: number, rules: number): Thing =>
  new Thing('Member', id, row, new Array<Value | undefined>(FIELD_SLOTS.size + rules))
