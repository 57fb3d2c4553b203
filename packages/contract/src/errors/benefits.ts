import type { ErrorTexts } from './error-texts.ts'

export const benefitsErrors = {
  'benefits.run.month-ahead': {
    zh: '最多只能提前做下个月的发放，请改选 {latest} 或更早的月份。',
    en: 'A run can be made for next month at the latest: choose {latest} or an earlier month.',
  },
  'benefits.run.unapproved': {
    zh: '这个项目已有一个批次（{month}）等待复核，请先复核或作废它。',
    en: 'A run of this programme ({month}) waits to be checked. Approve or cancel it first.',
  },
  'benefits.run.nothing-due': {
    zh: '{month} 没有应发而未发的款项，不需要再做批次。',
    en: 'Nothing that is due up to {month} is without a line: no run is needed.',
  },
  'benefits.run.state': {
    zh: '这个批次已是“{state}”状态，不能再做这一步。请刷新后查看。',
    en: 'The run is already "{state}"; this step cannot be taken. Reload to see it.',
  },
  'benefits.run.same-person': {
    zh: '制单人不能复核自己做的批次，请由另一位复核人员办理。',
    en: 'The maker of a run may not approve it. Let another approver do it.',
  },
  'benefits.run.nothing-listed': {
    zh: '批次里没有可发放的款项，只有待核的。请先处理待核原因，再作废重做。',
    en: 'The run holds no line that may be paid, only held ones. Mend what holds them, cancel the run and build it anew.',
  },
  'benefits.bank-file.at-bank': {
    zh: '上一份代发文件（第 {seq} 份）还没有回盘，读入回盘后才能再做下一份。',
    en: 'File {seq} of this run has not come back from the bank. Read its return first.',
  },
  'benefits.bank-file.nothing-to-send': {
    zh: '没有可送银行的款项：失败的款项要先更正账户，没有账户的要先登记账户。',
    en: 'Nothing can be sent: correct the account of failed lines first, and record missing accounts.',
  },
  'benefits.bank-file.altered': {
    zh: '由记录重新生成的文件与校验值不符，已停止。请联系系统管理员核查。',
    en: 'The file made from the records does not fit its checksum and was stopped. Ask the administrator to look.',
  },
  'benefits.return.unreadable': {
    zh: '回盘文件第 {line} 行无法读取，请确认是 CSV 文件（UTF-8 或 GB18030）。',
    en: 'Line {line} of the return file cannot be read. Send a CSV file in UTF-8 or GB18030.',
  },
  'benefits.return.columns': {
    zh: '回盘文件缺少“{column}”列。应有：序号、户编号、金额、结果、原因。',
    en: 'The return file has no column "{column}". It needs 序号,户编号,金额,结果,原因.',
  },
  'benefits.return.value': {
    zh: '回盘文件第 {line} 行的“{column}”不对，请向银行核对后重新导入。',
    en: 'Line {line} of the return file: "{column}" is not right. Ask the bank and send it again.',
  },
  'benefits.return.unknown-line': {
    zh: '回盘文件第 {line} 行不在送出的文件里（序号 {seq}），请核对是否选错了文件。',
    en: 'Line {line} (number {seq}) was not in the file sent. Check that this is the right file.',
  },
  'benefits.return.mismatch': {
    zh: '回盘文件第 {line} 行的“{column}”与送出的不一致，未导入任何内容。',
    en: 'Line {line}: "{column}" differs from what was sent. Nothing was taken over.',
  },
  'benefits.return.twice': {
    zh: '回盘文件第 {line} 行与前面重复（序号 {seq}）。',
    en: 'Line {line} repeats number {seq}.',
  },
  'benefits.return.incomplete': {
    zh: '回盘应有 {sent} 笔，只有 {found} 笔（首个缺少的序号 {seq}），未导入任何内容。',
    en: '{sent} lines were sent, {found} came back (first missing: number {seq}). Nothing was taken over.',
  },
  'benefits.return.totals': {
    zh: '回盘文件第 {line} 行的合计与明细不符，未导入任何内容。',
    en: 'The totals in line {line} do not fit the lines. Nothing was taken over.',
  },
  'benefits.return.already': {
    zh: '这份文件的回盘已经读入过，内容与现在的不同。请核对是否选错了文件。',
    en: 'The return of this file was read before, with other content. Check that this is the right file.',
  },
  'benefits.entitlement.ended': {
    zh: '这项待遇已经停发，请刷新后查看。',
    en: 'This entitlement has ended already. Reload to see it.',
  },
  'benefits.entitlement.last-month': {
    zh: '停发月份不能早于起发前一个月（{earliest}），也不能晚于 {latest}。',
    en: 'The last month lies between {earliest} and {latest}.',
  },
  'benefits.receivable.closed': {
    zh: '这笔追缴已经结清。',
    en: 'This receivable is closed.',
  },
  'benefits.receivable.too-much': {
    zh: '退款超过还应退的金额（{open} 元），其中待复核批次将抵扣的部分不能重复退。',
    en: 'More than is still open ({open} yuan); what an unapproved run withholds cannot be repaid again.',
  },
  'benefits.adjustment.state': {
    zh: '这次调标已是“{state}”状态，不能再做这一步。请刷新后查看。',
    en: 'The adjustment is already "{state}"; this step cannot be taken. Reload to see it.',
  },
  'benefits.adjustment.withdrawn': {
    zh: '这项政策发布（第 {number} 号）已经撤回，不能再据此调标。',
    en: 'Publication {number} was withdrawn; nothing may be adjusted by it any longer.',
  },
  'benefits.adjustment.nothing-to-apply': {
    zh: '没有可以直接提标的家庭。列出的家庭需要逐户核实或重新审核。',
    en: 'No family can be raised as it stands. Those listed are to be looked at one by one.',
  },
  'benefits.adjustment.too-many-rows': {
    zh: '一次最多导出 {limit} 行，请按类别分别导出。',
    en: 'At most {limit} rows are exported at once: export kind by kind.',
  },
} satisfies ErrorTexts
