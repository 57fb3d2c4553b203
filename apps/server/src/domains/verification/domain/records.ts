import type { CHECK_FAILURES, SourceRecord } from '@songtan/contract'

export type RecordKind = SourceRecord['kind']

/** Why a question got no answer that can be used. Stable: reports and outside programs read these. */
export type Failure = (typeof CHECK_FAILURES)[number]

/** Three-valued: `failed` is never read as `none` (L1 §58). */
export type SourceAnswer =
  | { readonly state: 'found'; readonly dataDate: string; readonly records: readonly SourceRecord[] }
  | { readonly state: 'none'; readonly dataDate: string }
  | { readonly state: 'failed'; readonly failure: Failure }
