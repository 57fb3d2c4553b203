import type { BankFailure, HoldReason } from '@songtan/contract'

/** Where a family's money is, as it is told to the family. */
export type PaymentState = 'preparing' | 'on-its-way' | 'paid' | 'failed' | 'waiting' | 'not-owed'

interface Sentence {
  readonly zh: string
  readonly en: string
}

const SENTENCES: Readonly<Record<Exclude<PaymentState, 'failed' | 'waiting'>, Sentence>> = {
  preparing: { zh: '正在准备发放。', en: 'The payment is being prepared.' },
  'on-its-way': { zh: '已送银行，几天内到账。', en: 'Handed to the bank; it arrives within days.' },
  paid: { zh: '银行已经发放。', en: 'The bank has paid it.' },
  'not-owed': { zh: '这个月不再发放。', en: 'Nothing is paid for this month.' },
}

const CHECKING: Sentence = {
  zh: '家庭情况需要核对，先留着不会丢，工作人员会联系您。',
  en: 'Something about the family is being checked. The money is kept; we will contact you.',
}
const NEXT: Sentence = { zh: '随下一批一起发放。', en: 'It goes with the next run.' }

const WAITING: Readonly<Record<HoldReason, Sentence>> = {
  'no-account': {
    zh: '还没有收款账户，请到乡镇（街道）窗口登记，登记后补发。',
    en: 'There is no account yet. Give one at the town office and the money follows.',
  },
  death: CHECKING,
  duplicate: CHECKING,
  'household-closed': CHECKING,
  retroactive: NEXT,
  'run-cancelled': NEXT,
}

const FAILED: Readonly<Record<BankFailure, Sentence>> = {
  'name-mismatch': {
    zh: '银行退回：户名与身份证姓名不符，请到窗口更正账户。',
    en: 'Returned by the bank: the account is under another name. Correct it at the town office.',
  },
  'no-such-account': {
    zh: '银行退回：账号不存在，请到窗口更正账户。',
    en: 'Returned by the bank: there is no such account. Correct it at the town office.',
  },
  closed: {
    zh: '银行退回：账户已销户，请到窗口换一个账户。',
    en: 'Returned by the bank: the account is closed. Give another at the town office.',
  },
  frozen: {
    zh: '银行退回：账户被冻结，请到窗口换一个账户。',
    en: 'Returned by the bank: the account is frozen. Give another at the town office.',
  },
  other: {
    zh: '银行退回，请到窗口核对账户。',
    en: 'Returned by the bank. Check the account at the town office.',
  },
}

const isKeyOf = <K extends string>(table: Readonly<Record<K, Sentence>>, key: string | null): key is K =>
  key !== null && Object.hasOwn(table, key)

/** One plain sentence: what is, and what the family can do. */
export const paymentSentence = (state: PaymentState, reason: string | null): Sentence => {
  if (state === 'waiting') return isKeyOf(WAITING, reason) ? WAITING[reason] : CHECKING
  if (state === 'failed') return isKeyOf(FAILED, reason) ? FAILED[reason] : FAILED.other
  return SENTENCES[state]
}

/** Why a family gets money for months gone by: a new standard reached it (调标), or that was taken back. */
export const adjustmentSentence = (begun: { readonly publication: number; readonly undone: boolean }) =>
  begun.undone
    ? {
        zh: `标准调整（发布第 ${begun.publication} 号）撤销后补发。`,
        en: `Made up for after the new standard (publication ${begun.publication}) was taken back.`,
      }
    : {
        zh: `按新标准补发（发布第 ${begun.publication} 号）。`,
        en: `The difference to the new standard (publication ${begun.publication}).`,
      }
