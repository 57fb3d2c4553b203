import type { ErrorTexts } from './error-texts.ts'

export const casesErrors = {
  'application.one-applicant': {
    zh: '第一名成员应是申请人，且申请人只有一名，请检查“与申请人关系”。',
    en: 'The first member, and no other, is the applicant. Check the relations.',
  },
  'application.key-twice': {
    zh: '两名成员用了同一个编号，请刷新表格后重填。',
    en: 'Two members carry the same key. Reload the form.',
  },
  'application.person-twice': {
    zh: '同一身份证号填了两次，请删去重复的成员。',
    en: 'The same id number is entered twice. Take one of the two out.',
  },
  'application.unknown-member': {
    zh: '这一项没有对应到家庭成员，请重新选择成员。',
    en: 'This line points at nobody. Choose the member again.',
  },
  'application.not-identified': {
    zh: '请先完成身份核验，再提交申请。草稿已保存。',
    en: 'Prove who you are first, then send. Your draft is kept.',
  },
  'application.not-yours': {
    zh: '您不是这个家庭的成员。代为申请请填写代办人信息。',
    en: 'You are not a member of this family. To apply for others, fill in the helper.',
  },
  'case.open-already': {
    zh: '这个家庭已有一件申请正在办理，编号 {receiptNumber}。请查看那一件，不必重新申请。',
    en: 'This family has an application on its way, number {receiptNumber}. Look at that one; no second is needed.',
  },
  'case.not-now': {
    zh: '现在这一步不能做：申请处于“{state}”阶段。请刷新查看可以做什么。',
    en: 'Not at this stage ({state}). Reload to see what can be done now.',
  },
  'case.closed': {
    zh: '申请已经办结，不能再添加材料。',
    en: 'The application is over; nothing can be added.',
  },
  'case.not-a-member': {
    zh: '这个人不是这个家庭的成员，请重新选择。',
    en: 'This person is not a member of the family. Choose again.',
  },
  'case.unknown-attachment': {
    zh: '没有找到这份材料，请先上传。',
    en: 'This paper is not in the file. Upload it first.',
  },
  'case.not-accepted': {
    zh: '尚未受理，没有时限可延长。',
    en: 'Not accepted yet: there is no term to lengthen.',
  },
  'case.supplement-asked-already': {
    zh: '补正告知只能发一次，已经发过。请受理或据现有材料办理。',
    en: 'Papers may be asked for once only, and were. Go on with what is there.',
  },
  'case.verification-missing': {
    zh: '尚未提请信息核对，请先启动调查。',
    en: 'Nothing was verified yet. Start the investigation first.',
  },
  'case.verification-running': {
    zh: '信息核对还没有结束，请等结果出来。',
    en: 'The verification is still running. Wait for its result.',
  },
  'case.verification-partial': {
    zh: '有 {open} 项核对没有得到答复，不能据此确认或不予确认。请补核，或录入纸质证明。',
    en: '{open} questions got no answer; nothing can be decided on them. Ask again, or record paper evidence.',
  },
  'case.nothing-failed': {
    zh: '没有未答复的核对项。',
    en: 'No source failed: there is nothing to answer by paper.',
  },
  'case.not-a-failed-item': {
    zh: '这名成员在这个来源没有未答复的核对项。',
    en: 'This source did not fail for this member.',
  },
  'case.survey-unsigned': {
    zh: '入户调查还没有两名调查人员和家庭三方签字。',
    en: 'The visit is not signed by both visitors and the family yet.',
  },
  'case.assessment-missing': { zh: '请先(重新)测算。', en: 'Assess first, or again.' },
  'case.not-assessed': {
    zh: '这件申请还没有测算，测算以后才能看救助组合。',
    en: 'Not assessed yet: the package of the family can be seen once it is.',
  },
  'assessment.incomplete': {
    zh: '测算还缺 {missing} 项事实或标准，补齐后再测算。',
    en: 'The assessment lacks {missing} facts or figures. Complete them and assess again.',
  },
  'assessment.stale': {
    zh: '测算之后事实或政策有变化({what})，请退回重新测算。',
    en: 'Facts or law changed after the assessment ({what}). Assess again.',
  },
  'assessment.other': {
    zh: '您看到的不是最新一次测算，请刷新后再决定。',
    en: 'You looked at an older assessment. Reload before deciding.',
  },
  'prelim.review-open': {
    zh: '测算提示还有需要人工查看的事项({codes})，请逐项查看后勾选。',
    en: 'The assessment asks a person to look at {codes}. Look at each and tick it.',
  },
  'notice.not-shown': {
    zh: '这个结果还没有公示，请先公示。',
    en: 'This proposal was never shown. Post the notice first.',
  },
  'notice.shown-already': { zh: '这个结果已经公示过。', en: 'This proposal was shown already.' },
  'notice.still-showing': {
    zh: '公示要到 {lastDay} 才满，期满次日再办。',
    en: 'The notice stands until {lastDay}; go on the day after.',
  },
  'notice.over': {
    zh: '公示已经结束，请按投诉举报登记。',
    en: 'The notice is over. Record it as a complaint at the county.',
  },
  'notice.taken-down-already': { zh: '公示已经撤下。', en: 'The notice is down already.' },
  'case.objection-open': { zh: '还有异议没有答复。', en: 'An objection is not answered yet.' },
  'case.no-objection': { zh: '没有待答复的异议。', en: 'There is no objection to answer.' },
  'case.not-delegated': {
    zh: '审核确认权限没有下放到本乡镇，请报县级。',
    en: 'The county has not delegated the decision to this town. Send it to the county.',
  },
  'case.county-must-visit': {
    zh: '有近亲属备案或投诉举报，必须由县级入户并决定，请报县级。',
    en: 'A close relative or a complaint is registered: the county must visit and decide. Send it there.',
  },
  'case.county-visit-missing': {
    zh: '必须有县级入户调查，并由两名调查人员和家庭签字，才能决定。',
    en: "The county's own visit, signed by both visitors and the family, must come first.",
  },
  'case.decider-involved': {
    zh: '您受理过或调查过这件申请，不能由您决定；请由他人决定，乡镇无人时报县级。',
    en: 'You accepted or surveyed this application and cannot decide it. Another must; without one, the county.',
  },
  'case.extended-already': { zh: '时限已经延长过一次。', en: 'The term was lengthened once already.' },
  'case.term-over': {
    zh: '时限已于 {dueOn} 届满，不能再延长。',
    en: 'The term ended on {dueOn} and cannot be lengthened.',
  },
  'case.no-objection-for-extension': {
    zh: '没有登记过异议，不能以异议为由延长。',
    en: 'No objection was recorded, so it is no reason to lengthen the term.',
  },
  'survey.same-visitor': { zh: '入户调查须由两名不同的人员进行。', en: 'Two different people must visit.' },
  'survey.visitor-is-clerk': {
    zh: '受理人不能兼任入户调查人员，请换一名。',
    en: 'The clerk who accepted cannot be a visitor. Name another.',
  },
  'survey.unknown-visitor': {
    zh: '入户调查人员须是本地在岗人员。',
    en: 'A visitor must be staff with a post here today.',
  },
  'survey.future': { zh: '入户日期不能晚于今天。', en: 'The day of the visit cannot lie ahead.' },
  'survey.emergency-reason': {
    zh: '电话或视频调查须写明紧急原因。',
    en: 'A visit by phone or video needs the emergency that calls for it.',
  },
  'survey.nothing-to-sign': { zh: '没有等您签字的入户调查。', en: 'No visit waits for this signature.' },
  'survey.not-a-visitor': {
    zh: '只有参加入户的人员本人可以签字。',
    en: 'Only one who made the visit may sign it.',
  },
  'survey.signer-not-family': {
    zh: '签字人须是家庭成员。',
    en: 'The signer must be a member of the family.',
  },
  'decision.not-eligible': {
    zh: '测算结果为不符合，不能确认。认为有误请退回乡镇。',
    en: 'The assessment says no, so it cannot be confirmed. Return it if you think it wrong.',
  },
  'decision.eligible': {
    zh: '测算结果为符合，不能不予确认。认为有误请退回乡镇。',
    en: 'The assessment says yes, so it cannot be refused. Return it if you think it wrong.',
  },
  'letter.future': { zh: '送达日期不能晚于今天。', en: 'The day of delivery cannot lie ahead.' },
  'letter.delivered-already': { zh: '文书已经送达。', en: 'The letter was delivered already.' },
  'draft.unreadable': { zh: '草稿内容不是有效的表格数据。', en: 'The draft is not the JSON of a form.' },
  'draft.too-many': {
    zh: '草稿最多 {limit} 份，请先删去旧的。',
    en: 'At most {limit} drafts. Throw an old one away.',
  },
} satisfies ErrorTexts
