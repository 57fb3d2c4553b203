import type { ErrorTexts } from './error-texts.ts'

export const orgErrors = {
  'org.login-taken': {
    zh: '这个登录名已有人使用，请换一个。',
    en: 'This account name is taken. Choose another.',
  },
  'org.not-on-oneself': {
    zh: '不能对自己的账号和岗位做这一步，请另一位安全管理员办理。',
    en: 'You may not do this to yourself. Ask another security administrator.',
  },
  'org.staff-elsewhere-too': {
    zh: '此人在您的管辖范围外还有岗位，请上级安全管理员办理。',
    en: 'This person also holds posts outside your area. Ask the security administrator of the next level.',
  },
  'org.staff-inactive': {
    zh: '此人的账号已停用，请先恢复。',
    en: 'This person is shut out. Let them back in first.',
  },
  'org.posts-not-separate': {
    zh: '管理员岗位不得与“{held}”兼任（三员分立），请先结束其中一个岗位。',
    en: 'An administrator may not also hold {held} (separation of the three administrators). End one post first.',
  },
  'org.post-held-already': {
    zh: '此人在这个范围已有这个岗位。',
    en: 'The person holds this post in this area already.',
  },
  'org.post-area-level': {
    zh: '这个岗位不设在这一级，请选择：{levels}。',
    en: 'This post does not exist at that level. Choose: {levels}.',
  },
  'org.area-unknown': {
    zh: '这一天没有这个行政区划，请重新选择。',
    en: 'There is no such place on that day. Choose again.',
  },
  'org.day-past': {
    zh: '日期不能早于今天。',
    en: 'The day may not lie before today.',
  },
  'org.end-before-start': {
    zh: '结束日期不能早于开始日期。',
    en: 'The end may not lie before the beginning.',
  },
  'org.post-ended': { zh: '这个岗位已经结束。', en: 'This post has ended already.' },
  'org.town-elsewhere': {
    zh: '只能选本县（市、区）的乡镇（街道）。',
    en: 'Choose a town of this county.',
  },
  'org.delegated-already': {
    zh: '这个乡镇在这段时间已有审核确认权限。',
    en: 'The town holds the decision for this time already.',
  },
  'org.not-delegated': {
    zh: '这个乡镇现在没有审核确认权限。',
    en: 'The town does not hold the decision now.',
  },
} satisfies ErrorTexts
