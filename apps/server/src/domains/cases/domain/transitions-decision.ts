import type { CaseState } from '@songtan/contract'
import { inferred, reviewMeasures } from './legal-basis.ts'
import { rows } from './transition.ts'

const TOWN: readonly CaseState[] = ['noticed', 'prelim']
const SOUND = [
  'verification-settled',
  'assessment-whole',
  'shown-for-its-days',
  'objections-answered',
] as const
const BY_TOWN = ['delegated-to-town', 'no-county-visit-needed', 'decider-not-involved'] as const
const BY_COUNTY = ['county-visit-made', 'decider-not-involved'] as const

/** 审核确认: by the county, or by the town it has delegated to. */
export const DECISION = rows([
  {
    action: 'county-visit',
    from: ['county-review'],
    to: 'stay',
    posts: ['county-examiner'],
    basis: [reviewMeasures(16), reviewMeasures(20)],
    zh: '记录县级两名工作人员的入户调查，三方签字后生效。',
    en: "Records the county's own visit by two; it counts once both and the family have signed.",
    tells: 'family',
  },
  {
    action: 'return-to-town',
    from: ['county-review'],
    to: 'reinvestigating',
    posts: ['county-examiner', 'county-approver'],
    basis: [inferred(reviewMeasures(20))],
    zh: '退回乡镇并写明原因；时限继续计算。',
    en: 'Sends it back to the town with the reason; the clock goes on.',
  },
  {
    action: 'confirm',
    from: ['county-review'],
    to: 'confirmed',
    posts: ['county-approver'],
    basis: [reviewMeasures(20), reviewMeasures(21)],
    requires: [...SOUND, ...BY_COUNTY, 'assessed-eligible'],
    zh: '确认救助，从下月起发放，并出具确认通知书。',
    en: 'Confirms the assistance from next month on and issues the letter.',
    tells: 'family',
    final: {
      zh: '决定作出后不能改动，只能另行复核、变更。',
      en: 'A decision cannot be changed; only a later review can.',
    },
  },
  {
    action: 'confirm',
    from: TOWN,
    to: 'confirmed',
    posts: ['town-approver'],
    basis: [reviewMeasures(20), reviewMeasures(21)],
    requires: [...SOUND, ...BY_TOWN, 'assessed-eligible'],
    zh: '由受委托的乡镇确认救助，从下月起发放，并出具确认通知书。',
    en: 'The delegated town confirms the assistance from next month on and issues the letter.',
    tells: 'family',
    final: {
      zh: '决定作出后不能改动，只能另行复核、变更。',
      en: 'A decision cannot be changed; only a later review can.',
    },
  },
  {
    action: 'refuse',
    from: ['county-review'],
    to: 'refused',
    posts: ['county-approver'],
    basis: [reviewMeasures(20), reviewMeasures(21)],
    starts: ['refusal-letter'],
    requires: [...SOUND, ...BY_COUNTY, 'assessed-not-eligible'],
    zh: '不予确认，出具写明理由和救济途径的告知书，限期送达。',
    en: 'Refuses, with a letter that gives the reasons and the ways of appeal, to be delivered in its term.',
    tells: 'family',
    final: {
      zh: '决定作出后不能改动；家庭可以复议、诉讼或重新申请。',
      en: 'A decision cannot be changed; the family may appeal, sue or apply again.',
    },
  },
  {
    action: 'refuse',
    from: TOWN,
    to: 'refused',
    posts: ['town-approver'],
    basis: [reviewMeasures(20), reviewMeasures(21)],
    starts: ['refusal-letter'],
    requires: [...SOUND, ...BY_TOWN, 'assessed-not-eligible'],
    zh: '由受委托的乡镇不予确认，出具写明理由和救济途径的告知书，限期送达。',
    en: 'The delegated town refuses, with a letter that gives the reasons and the ways of appeal.',
    tells: 'family',
    final: {
      zh: '决定作出后不能改动；家庭可以复议、诉讼或重新申请。',
      en: 'A decision cannot be changed; the family may appeal, sue or apply again.',
    },
  },
  {
    action: 'deliver-letter',
    from: ['supplementing', 'submitted', 'confirmed', 'refused', 'terminated'],
    to: 'stay',
    posts: ['town-clerk', 'village-assistant'],
    basis: [reviewMeasures(21)],
    requires: ['letter-waiting'],
    zh: '记录文书已送达家庭。',
    en: 'Records that the letter reached the family.',
  },
  {
    action: 'terminate',
    from: ['accepted', 'investigating', 'prelim', 'noticed', 'reinvestigating'],
    to: 'terminated',
    posts: ['town-approver'],
    basis: [reviewMeasures(29)],
    zh: '家庭无正当理由不配合调查，终止审核确认程序并书面告知。',
    en: 'Ends the procedure because the family refuses to cooperate without reason, and tells it in writing.',
    tells: 'family',
    final: {
      zh: '程序到此结束，不能恢复；家庭可以重新申请。',
      en: 'The procedure ends for good; the family may apply again.',
    },
  },
  {
    action: 'terminate',
    from: ['county-review'],
    to: 'terminated',
    posts: ['county-approver'],
    basis: [reviewMeasures(29)],
    zh: '家庭无正当理由不配合调查，终止审核确认程序并书面告知。',
    en: 'Ends the procedure because the family refuses to cooperate without reason, and tells it in writing.',
    tells: 'family',
    final: {
      zh: '程序到此结束，不能恢复；家庭可以重新申请。',
      en: 'The procedure ends for good; the family may apply again.',
    },
  },
])
