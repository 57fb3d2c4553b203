import type { CaseState } from '@songtan/contract'

interface Words {
  readonly zh: string
  readonly en: string
}

/** What each state means for the family, in a sentence. */
export const STATE_WORDS: Readonly<Record<CaseState, Words>> = {
  submitted: {
    zh: '乡镇已经收到，正在看材料齐不齐',
    en: 'The town has it and looks whether the papers are complete',
  },
  supplementing: { zh: '还缺材料，请您补上', en: 'Papers are missing: please add them' },
  accepted: { zh: '材料齐了，已经受理', en: 'Complete and accepted' },
  investigating: {
    zh: '正在核对收入和财产，工作人员会上门看看',
    en: 'Income and property are being checked; officials will visit you',
  },
  prelim: { zh: '乡镇有了初步意见', en: 'The town has formed a first opinion' },
  noticed: { zh: '正在村里公示', en: 'Shown to the village' },
  reinvestigating: { zh: '有人提出意见，正在重新调查', en: 'Somebody objected; it is looked into again' },
  'county-review': { zh: '县民政局正在审核', en: 'The county bureau is reviewing it' },
  confirmed: { zh: '批准了', en: 'Granted' },
  refused: { zh: '没有批准，请看原因', en: 'Not granted; see the reasons' },
  withdrawn: { zh: '您已撤回', en: 'You took it back' },
  terminated: { zh: '已经停办', en: 'Ended' },
}

/** The usual way from sending to the answer; what lies ahead of a state is its rest. */
const USUAL: readonly CaseState[] = [
  'submitted',
  'accepted',
  'investigating',
  'prelim',
  'noticed',
  'confirmed',
]

const STANDS_AT: Readonly<Partial<Record<CaseState, CaseState>>> = {
  supplementing: 'submitted',
  reinvestigating: 'investigating',
  'county-review': 'noticed',
}

/** The steps still ahead; none once there is an answer. The last is the answer, whichever it will be. */
export const aheadOf = (state: CaseState): readonly CaseState[] => {
  const at = USUAL.indexOf(STANDS_AT[state] ?? state)
  return at === -1 ? [] : USUAL.slice(at + 1)
}

/** What the steps ahead are called while nobody knows the answer. */
export const AHEAD_WORDS: Readonly<Partial<Record<CaseState, Words>>> = {
  accepted: { zh: '受理', en: 'Acceptance' },
  investigating: { zh: '核对、上门调查', en: 'Check and home visit' },
  prelim: { zh: '乡镇初步意见', en: 'First opinion of the town' },
  noticed: { zh: '村里公示', en: 'Public notice' },
  confirmed: { zh: '决定，发信给您', en: 'Decision and letter' },
}

export const isOver = (state: CaseState): boolean =>
  ['confirmed', 'refused', 'withdrawn', 'terminated'].includes(state)

export const PAPER_KINDS = [
  'identity',
  'residence',
  'income',
  'property',
  'spending',
  'disability',
  'illness',
  'schooling',
  'support',
  'delegation',
  'other',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

export const PAPER_WORDS: Readonly<Record<PaperKind, Words>> = {
  identity: { zh: '身份证、户口本', en: 'Identity card, household book' },
  residence: { zh: '居住证、租房合同', en: 'Residence permit, lease' },
  income: { zh: '收入证明、工资条', en: 'Proof of income' },
  property: { zh: '房产、车辆等财产材料', en: 'Papers about property' },
  spending: { zh: '看病、上学的票据', en: 'Bills for illness or school' },
  disability: { zh: '残疾证', en: 'Disability certificate' },
  illness: { zh: '诊断证明、病历', en: 'Diagnosis, medical record' },
  schooling: { zh: '在学证明', en: 'Proof of schooling' },
  support: { zh: '赡养、抚养的材料', en: 'Papers about support' },
  delegation: { zh: '委托书', en: 'Written delegation' },
  other: { zh: '其他材料', en: 'Other papers' },
}
