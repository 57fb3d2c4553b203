import type { ErrorTexts } from './error-texts.ts'

export const accessErrors = {
  'access.sign-in-refused': {
    zh: '登录名、密码或动态码不对，还可以试 {left} 次。动态码每个只能用一次，请等下一个。',
    en: 'Account name, password or code is wrong; {left} tries left. A code works once: wait for the next.',
  },
  'access.staff-there': {
    zh: '系统里已经有工作人员，新的人员请由安全管理员登录后添加。',
    en: 'People work here already: the security administrator enters new ones after signing in.',
  },
  'access.area-too-small': {
    zh: '管理员设在县级及以上，请填写县、市或省的区划代码。',
    en: 'Administrators exist from the county up: give the code of a county, city or province.',
  },
  'access.locked': {
    zh: '错误次数太多，已锁定，请 {minutes} 分钟后再试。忘记密码请找本单位安全管理员。',
    en: 'Too many wrong tries: locked for {minutes} minutes. If you forgot the password, see your security administrator.',
  },
  'access.too-often': {
    zh: '操作太频繁，请 {seconds} 秒后再试。',
    en: 'Too often. Try again in {seconds} seconds.',
  },
  'access.password-wrong': {
    zh: '当前密码不对，还可以试 {left} 次。',
    en: 'The current password is wrong; {left} tries left.',
  },
  'access.password-short': {
    zh: '新密码至少 {length} 位。',
    en: 'The new password needs at least {length} characters.',
  },
  'access.password-simple': {
    zh: '新密码太简单：大写字母、小写字母、数字、符号至少用三种。',
    en: 'Too simple: use at least three of capitals, small letters, digits and signs.',
  },
  'access.password-has-login': {
    zh: '新密码里不能有登录名。',
    en: 'The new password may not hold the account name.',
  },
  'access.password-same': {
    zh: '新密码不能和现在的相同。',
    en: 'The new password must differ from the current one.',
  },
  'access.totp-wrong': {
    zh: '动态码不对。请核对手机时间后，输入新动态码器上的 6 位数字。',
    en: 'The code is wrong. Check the phone’s clock and enter the six digits of the new authenticator.',
  },
  'access.totp-not-started': {
    zh: '请先领取新的动态码密钥。',
    en: 'Get a new secret for the authenticator first.',
  },
  'access.code-wrong': {
    zh: '验证码不对或已过期，还可以试 {left} 次。',
    en: 'The code is wrong or too old; {left} tries left.',
  },
  'access.code-spent': {
    zh: '验证码已失效，请重新获取。',
    en: 'This code no longer works. Ask for a new one.',
  },
  'access.identity-mismatch': {
    zh: '姓名、身份证号与本人不一致，请核对后再试，或到村（社区）窗口办理。',
    en: 'Name and id number do not match you. Check them, or go to the village or community window.',
  },
  'access.identity-unavailable': {
    zh: '身份核验服务暂时连不上，请稍后再试，或到村（社区）窗口办理。',
    en: 'The identity service cannot be reached. Try later, or go to the village or community window.',
  },
  'access.identity-elsewhere': {
    zh: '这个身份证号已在另一个手机号上核验过。换了手机号，请到村（社区）窗口办理。',
    en: 'This id number was shown on another phone. If your number changed, go to the village or community window.',
  },
  'access.identified-already': {
    zh: '这个手机号已核验为另一位居民。',
    en: 'This phone was already identified as another person.',
  },
} satisfies ErrorTexts
