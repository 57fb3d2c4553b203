import type { ErrorTexts } from './error-texts.ts'

export const verificationErrors = {
  'verification.authorisation-none': {
    zh: '这个家庭还没有核对授权，请先办理授权。',
    en: 'This family has given no authorisation. Open one and have it signed first.',
  },
  'verification.authorisation-unsigned': {
    zh: '核对授权还差 {missing} 人签字，请补齐后再查询。',
    en: 'The authorisation lacks {missing} signatures. Have them signed first.',
  },
  'verification.authorisation-not-yet': {
    zh: '核对授权尚未生效。',
    en: 'The authorisation is not in force yet.',
  },
  'verification.authorisation-expired': {
    zh: '核对授权已到期，请重新办理授权。',
    en: 'The authorisation has run out. Open a new one.',
  },
  'verification.authorisation-revoked': {
    zh: '家庭已撤回核对授权，不能查询。',
    en: 'The family has taken the authorisation back: no source may be asked.',
  },
  'verification.authorisation-composition': {
    zh: '家庭成员有变化，原授权不再有效，请重新办理授权。',
    en: 'The family has other members than the authorisation. Open a new one.',
  },
  'verification.authorisation-new-application': {
    zh: '已有新的申请，原授权不再有效，请使用新的授权。',
    en: 'A newer application has ended this authorisation. Use the new one.',
  },
  'verification.authorisation-closed': {
    zh: '救助已结束，原授权不再有效，请重新办理授权。',
    en: 'Help has ended and with it the authorisation. Open a new one.',
  },
  'verification.authorisation-opened-at-once': {
    zh: '另一位工作人员刚刚为这个家庭办理了授权，请刷新后查看。',
    en: 'A colleague has just opened an authorisation for this family. Reload and look.',
  },
  'verification.family-closed': {
    zh: '这个家庭户已注销，不能办理。',
    en: 'This family record is closed.',
  },
  'verification.not-a-member': {
    zh: '所选的人不是授权书上的家庭成员。',
    en: 'This person is not a member on the authorisation.',
  },
  'verification.signed-already': {
    zh: '这位成员已经签过字。',
    en: 'This member has signed already.',
  },
  'verification.guardian-needed': {
    zh: '未成年人或不具备完全民事行为能力的成员，须由监护人代签，请选择监护人。',
    en: 'A guardian signs for a minor or for one without full capacity. Choose the guardian.',
  },
  'verification.guardian-not-allowed': {
    zh: '具备完全民事行为能力的成年人须本人签字，不能代签。',
    en: 'An adult with full capacity signs in person; nobody may sign instead.',
  },
  'verification.guardian-cannot-sign': {
    zh: '所选监护人不是本家庭的成年成员，或本人也须由监护人代签。',
    en: 'The chosen guardian is no adult of this family, or needs a guardian too.',
  },
  'verification.witness-not-other': {
    zh: '纸质授权须由两名工作人员见证，请选择另一位在岗同事。',
    en: 'Two of staff witness a paper form. Choose another colleague who holds a post.',
  },
  'verification.no-phone': {
    zh: '签字人没有登记手机号，请先登记，或改用纸质授权。',
    en: 'The signer has no registered phone. Register it, or use the paper form.',
  },
  'verification.invitation-unknown': {
    zh: '这个授权链接无效，请向经办人员索取新的二维码。',
    en: 'This link is not valid. Ask for a new QR code.',
  },
  'verification.invitation-used': {
    zh: '这个授权链接已经用过，不需要再签。',
    en: 'This link was used already; there is nothing left to sign.',
  },
  'verification.invitation-expired': {
    zh: '这个授权链接已过期，请向经办人员索取新的二维码。',
    en: 'This link has run out. Ask for a new QR code.',
  },
  'verification.identity-not-confirmed': {
    zh: '身份核验未通过。请由签字人本人重新获取验证码再试，或改用纸质授权。',
    en: 'The identity check failed. The signer may get a new code and try again, or sign on paper.',
  },
  'verification.source-outside-scope': {
    zh: '所选数据源不在授权范围内，请缩小查询范围，或重新办理授权。',
    en: 'A chosen source lies outside the authorisation. Ask fewer, or open a wider authorisation.',
  },
  'verification.order-running': {
    zh: '这个家庭正在核对，请等结果，不必重复提交。',
    en: 'Sources are being asked about this family already. Wait for the answers.',
  },
  'verification.report-not-ready': {
    zh: '核对尚未完成，还没有报告。',
    en: 'The sources have not all answered: there is no report yet.',
  },
  'verification.nothing-failed': {
    zh: '没有需要重新查询的项目。',
    en: 'No question has failed: there is nothing to ask again.',
  },
} satisfies ErrorTexts
