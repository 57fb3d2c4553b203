import { stringify } from 'yaml'
import type { Words } from '../pack/pack-types.ts'

/** A draft as it begins: the instrument it rests on and, for a place that has no packs yet, the head of its first. */
export const draftTemplate = (
  place: string,
  {
    instrument,
    head,
  }: { readonly instrument: Words & { readonly id: string }; readonly head: Words | undefined },
): string =>
  stringify({
    ...(head ? { pack: { place, zh: head.zh, en: head.en } } : {}),
    instruments: [{ id: instrument.id, zh: instrument.zh, en: instrument.en }],
    parameters: [],
  })
