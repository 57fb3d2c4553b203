import { reviewMeasures } from './legal-basis.ts'
import { rows } from './transition.ts'

const OPEN = ['investigating', 'reinvestigating'] as const

/** 家庭经济状况调查: verification, visit, assessment. */
export const INVESTIGATION = rows([
  {
    action: 'start-investigation',
    from: ['accepted'],
    to: 'investigating',
    posts: ['town-clerk'],
    basis: [reviewMeasures(15), reviewMeasures(17)],
    zh: '启动家庭经济状况调查，并向各部门和银行提请信息核对。',
    en: 'Starts the investigation and asks departments and banks about the members who authorised it.',
  },
  {
    action: 'record-paper-evidence',
    from: OPEN,
    to: 'stay',
    posts: ['town-clerk', 'verification-officer'],
    basis: [reviewMeasures(16), reviewMeasures(17)],
    requires: ['verification-partial'],
    zh: '某个来源没有答复时，以纸质证明代替并注明；没有证明就不能确认也不能不予确认。',
    en: 'Puts paper evidence in the place of a source that failed, marked as such. Without it nothing can be decided.',
  },
  {
    action: 'record-survey',
    from: OPEN,
    to: 'stay',
    posts: ['town-clerk', 'village-assistant'],
    basis: [reviewMeasures(16)],
    zh: '记录两名工作人员的入户调查，三方签字后生效。',
    en: 'Records the visit by two; it counts once both and the family have signed.',
    tells: 'family',
  },
  {
    action: 'sign-survey',
    from: [...OPEN, 'county-review'],
    to: 'stay',
    posts: ['town-clerk', 'village-assistant', 'town-approver', 'county-examiner'],
    basis: [reviewMeasures(16)],
    requires: ['survey-waiting-for-staff'],
    zh: '以本人登录签署自己参加的入户调查。',
    en: 'Signs, in your own session, the visit you made.',
  },
  {
    action: 'sign-survey-family',
    from: [...OPEN, 'county-review'],
    to: 'stay',
    posts: ['town-clerk', 'village-assistant', 'town-approver', 'county-examiner'],
    family: true,
    basis: [reviewMeasures(16)],
    requires: ['survey-waiting-for-family'],
    zh: '家庭签字：由家庭成员在手机上确认，或由调查人员上传手写签名。',
    en: 'The family signs: on its own phone, or by a drawn signature that a visitor uploads.',
  },
  {
    action: 'assess',
    from: OPEN,
    to: 'stay',
    posts: ['town-clerk'],
    basis: [reviewMeasures(13), reviewMeasures(14), reviewMeasures(19)],
    requires: ['verification-finished'],
    zh: '按当日政策测算类别和金额，冻结所用事实，并列出与申报不一致之处。',
    en: 'Determines class and amount by the law of the day, freezes the facts, and tells what differs from the declared.',
  },
  {
    action: 'form-prelim',
    from: OPEN,
    to: 'prelim',
    posts: ['town-approver'],
    basis: [reviewMeasures(19)],
    requires: ['verification-settled', 'survey-signed', 'assessment-whole', 'objections-answered'],
    zh: '按测算结果提出初审意见，接着公示。',
    en: 'Forms the preliminary opinion from the assessment; the public notice comes next.',
  },
])
