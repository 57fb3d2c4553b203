import type { ErrorTexts } from './error-texts.ts'

export const platformErrors = {
  'input.invalid': {
    zh: '“{field}”填写有误：{problem}。请改正后再提交。',
    en: '"{field}" is not right: {problem}. Correct it and send again.',
  },
  'input.unreadable': {
    zh: '提交的内容无法读取，请刷新页面后重试。',
    en: 'The request could not be read. Reload and try again.',
  },
  'route.not-found': { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'record.not-found': { zh: '没有找到，或不在您的管辖范围内。', en: 'Not found, or outside your area.' },
  'record.changed': {
    zh: '您打开之后，别人已经改动了这条记录。您填的内容还在，请查看变化后再操作。',
    en: 'Somebody changed this record after you opened it. What you entered is kept: look at the change and go on.',
  },
  'permission.denied': { zh: '您的岗位不能做这一步。', en: 'Your post may not do this.' },
  'session.required': { zh: '请先登录。', en: 'Sign in first.' },
  'request.origin': {
    zh: '请求不是从本系统页面发出的，已拒绝。',
    en: 'The request did not come from our own page and was refused.',
  },
  'request.too-many': {
    zh: '操作太频繁，请在 {seconds} 秒后再试。',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  'request.too-large': { zh: '内容太大，最多 {limit} 字节。', en: 'Too large: {limit} bytes at most.' },
  'request.media-type': { zh: '不支持这种内容格式。', en: 'This content type is not taken.' },
  'idempotency.mismatch': {
    zh: '这个操作编号已用于另一次提交，请刷新页面后重试。',
    en: 'This Idempotency-Key was used for another request. Reload and try again.',
  },
  'service.unavailable': {
    zh: '系统正在恢复，请稍后再试，您填的内容还在。',
    en: 'The system is recovering. Try again soon; what you entered is kept.',
  },
  'internal.error': {
    zh: '系统出错了，已记录。请稍后再试；编号 {reference}。',
    en: 'Something went wrong and was recorded. Try again later; reference {reference}.',
  },
  'file.empty': { zh: '文件是空的，请重新选择。', en: 'The file is empty. Choose it again.' },
  'file.too-large': { zh: '文件太大，请压缩到 8 MB 以内。', en: 'The file is too large: 8 MB at most.' },
  'file.type': { zh: '只接受 JPG、PNG 照片和 PDF。', en: 'Only JPG and PNG pictures and PDF are taken.' },
  'money.unreadable': { zh: '金额写法不对，例：591.00。', en: 'The amount cannot be read. Example: 591.00.' },
  'money.not-integer': { zh: '金额超出范围。', en: 'The amount is out of range.' },
  'money.division-by-zero': { zh: '人数不能为零。', en: 'The number of persons cannot be zero.' },
  'date.impossible': {
    zh: '日期不存在，请按 2023-04-01 的样子填写。',
    en: 'There is no such day. Write it like 2023-04-01.',
  },
  'month.impossible': {
    zh: '月份不存在，请按 2023-04 的样子填写。',
    en: 'There is no such month. Write it like 2023-04.',
  },
  'division.unreadable': { zh: '行政区划代码不对。', en: 'The division code cannot be read.' },
  'division.not-a-county': { zh: '县级代码应为 6 位数字。', en: 'A county code has 6 digits.' },
  'resident-id.format': {
    zh: '身份证号应为 18 位（或旧 15 位）。',
    en: 'An id number has 18 characters (or the old 15).',
  },
  'resident-id.birth-date': {
    zh: '身份证号中的出生日期不存在，请核对。',
    en: 'The birth date inside the id number does not exist. Check it.',
  },
  'resident-id.check-digit': {
    zh: '身份证号校验位不对，请逐位核对。',
    en: 'The check digit of the id number is wrong. Compare it digit by digit.',
  },
  'phone.format': { zh: '手机号应为 11 位。', en: 'A mobile number has 11 digits.' },
  'bank-account.format': { zh: '银行账号应为 12–19 位数字。', en: 'A bank account has 12 to 19 digits.' },
  'bank-account.check-digit': {
    zh: '银行卡号校验位不对，请逐位核对。',
    en: 'The check digit of the card is wrong. Compare it digit by digit.',
  },
  'line.broken': {
    zh: '连不上服务器。您填的内容已保存在本机，联网后再试。',
    en: 'The server cannot be reached. What you entered is kept; try again when the line is back.',
  },
} satisfies ErrorTexts
