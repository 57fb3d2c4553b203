import { z } from 'zod'

/** Programmes (保障项目) that are paid every month through a bank, each from its own special account (专款专用, L1 §5). */
export const PAYABLE_PROGRAMS = [
  'tekun',
  'dibao',
  'dibao-single',
  'orphan',
  'unattended-child',
  'disability-living',
  'disability-care',
  'senior-allowance',
] as const

/** 发放批次: built by one person, approved by another, handed to the bank, answered by it. */
export const RUN_STATES = ['built', 'approved', 'sent', 'returned', 'settled', 'cancelled'] as const

/** A line of a family and month; see the column comment of `benefits.line.state`. */
export const LINE_STATES = ['waiting', 'listed', 'paid', 'failed', 'cancelled', 'dropped'] as const
export const LINE_KINDS = ['monthly', 'back-pay'] as const

/** Why money that is due waits instead of being listed. */
export const HOLD_REASONS = [
  'no-account',
  'death',
  'duplicate',
  'household-closed',
  'retroactive',
  'run-cancelled',
] as const

/** What a bank answers for money it could not pay (失败原因). */
export const BANK_FAILURES = ['name-mismatch', 'no-such-account', 'closed', 'frozen', 'other'] as const

/** Why an entitlement is ended (停发, L2 §32; L1 §13). */
export const STOP_REASONS = [
  'no-longer-eligible',
  'death',
  'moved',
  'custody',
  'withdrawn',
  'concealment',
] as const

/** 追缴 */
export const RECEIVABLE_STATES = ['open', 'closed'] as const

/** What a bank file is fetched for; kept with the look. */
export const BANK_FILE_PURPOSES = ['hand-to-bank', 'hand-again', 'audit'] as const

/** Kinds of ledger transfer (记账事项). */
export const TRANSFER_KINDS = [
  'accrue',
  'pay',
  'withhold',
  'claim',
  'claim-reduced',
  'refund',
  'reversal',
] as const

export const payableProgram = z.enum(PAYABLE_PROGRAMS)
export type PayableProgram = z.infer<typeof payableProgram>
export type RunState = (typeof RUN_STATES)[number]
export type LineState = (typeof LINE_STATES)[number]
export type LineKind = (typeof LINE_KINDS)[number]
export type HoldReason = (typeof HOLD_REASONS)[number]
export type BankFailure = (typeof BANK_FAILURES)[number]
export type StopReason = (typeof STOP_REASONS)[number]
export type TransferKind = (typeof TRANSFER_KINDS)[number]
