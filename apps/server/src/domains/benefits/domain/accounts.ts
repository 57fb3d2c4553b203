import type { PayableProgram, TransferKind } from '@songtan/contract'
import { PROGRAM_NAMES } from './programs.ts'

/** Accounts of the ledger (会计科目): the three kinds stand once for each programme, the bank once for the county. */
export type Account = 'bank' | `${'budget' | 'payable' | 'receivable'}:${PayableProgram}`

const KIND_NAMES = {
  budget: { zh: '补助支出', en: 'spending' },
  payable: { zh: '应付补助', en: 'payable' },
  receivable: { zh: '应收追缴', en: 'to be refunded' },
} as const

type Kind = keyof typeof KIND_NAMES

const BANK_NAME = { zh: '代发银行', en: 'paying bank' }

const PROGRAMS = Object.keys(PROGRAM_NAMES) as readonly PayableProgram[]
const KINDS = Object.keys(KIND_NAMES) as readonly Kind[]

/** The fixed vocabulary: whatever else stands in the ledger is a fault. */
export const ACCOUNTS: readonly Account[] = [
  'bank',
  ...PROGRAMS.flatMap((program) => KINDS.map((kind): Account => `${kind}:${program}`)),
]

const isKind = (text: string): text is Kind => Object.hasOwn(KIND_NAMES, text)
const isProgram = (text: string): text is PayableProgram => Object.hasOwn(PROGRAM_NAMES, text)

/** `payable:dibao` → 低保·应付补助. An unknown account keeps its own name, so that it is seen. */
export const accountName = (account: string): { readonly zh: string; readonly en: string } => {
  if (account === 'bank') return BANK_NAME
  const [kind = '', program = ''] = account.split(':')
  if (!isKind(kind) || !isProgram(program)) return { zh: account, en: account }
  return {
    zh: `${PROGRAM_NAMES[program].zh}·${KIND_NAMES[kind].zh}`,
    en: `${PROGRAM_NAMES[program].en}: ${KIND_NAMES[kind].en}`,
  }
}

type Side = Kind | 'bank'

/** Which account each kind of transfer debits and credits; a reversal takes those of its original, turned round. */
export const SIDES: Readonly<
  Record<Exclude<TransferKind, 'reversal'>, { readonly debit: Side; readonly credit: Side }>
> = {
  accrue: { debit: 'budget', credit: 'payable' },
  pay: { debit: 'payable', credit: 'bank' },
  withhold: { debit: 'payable', credit: 'receivable' },
  claim: { debit: 'receivable', credit: 'budget' },
  'claim-reduced': { debit: 'budget', credit: 'receivable' },
  refund: { debit: 'bank', credit: 'receivable' },
}

const accountOf = (side: Side, program: PayableProgram): Account =>
  side === 'bank' ? 'bank' : `${side}:${program}`

/** The two accounts of a transfer of a programme. */
export const sidesOf = (
  kind: Exclude<TransferKind, 'reversal'>,
  program: PayableProgram,
): { readonly debit: Account; readonly credit: Account } => ({
  debit: accountOf(SIDES[kind].debit, program),
  credit: accountOf(SIDES[kind].credit, program),
})
