import type { ErrorTexts } from './error-texts.ts'

export const programsErrors = {
  'policy.invalid': {
    zh: '政策文本有 {count} 处错误，没有启用。第一处在 {first}。请改正后再试。',
    en: 'The policy text has {count} faults and was not put to use. The first is {first}. Mend it and try again.',
  },
  'policy.unknown-version': {
    zh: '这份决定所依据的政策文本没有保存在这里，无法重新计算。',
    en: 'The policy text behind this decision is not kept here, so it cannot be computed again.',
  },
  'policy.parameter-missing': {
    zh: '政策包里没有 {place} 在 {day} 的“{key}”，无法认定。请政策管理员补上后再办。',
    en: 'The packs hold no "{key}" for {place} on {day}, so nothing can be determined. Add it and go on.',
  },
  'policy.no-families': {
    zh: '{place} 在 {day} 没有登记的家庭，无从测算。请核对行政区划代码和日期。',
    en: 'No family is registered in {place} on {day}, so there is nothing to simulate. Check code and day.',
  },
  'policy.bundle-unreadable': {
    zh: '规则没有完整下载，请联网后刷新页面。',
    en: 'The rules did not arrive whole. Reload when you are online.',
  },
  'policy.determination-unreadable': {
    zh: '保存的认定结果无法读取，请联系管理员。',
    en: 'The stored determination cannot be read. Tell the administrator.',
  },
  'policy-draft.faulty': {
    zh: '草案还有 {problems} 处错误，第 {line} 行：{problem}。请改正后再提交。',
    en: 'The draft has {problems} faults, in line {line}: {problem}. Mend them and send it again.',
  },
  'policy-draft.not-now': {
    zh: '草案现在的状态不能做这一步，请刷新后查看。',
    en: 'This cannot be done with the draft as it stands. Reload and look.',
  },
  'policy-draft.same-person': {
    zh: '您参与过这份草案，须由另一位有审核岗位的人发布。',
    en: 'You had a hand in this draft. Another person with the post of approver must publish it.',
  },
  'policy-sheet.unreadable': {
    zh: '读不出这个表格。请上传由本系统导出的 .xlsx 文件，不要改动工作表名和表头。',
    en: 'This workbook cannot be read. Upload an .xlsx taken from here, with its sheets and headings as they were.',
  },
  'policy-sheet.value-missing': {
    zh: '“{sheet}”第 {row} 行（{key}）没有填值，也没有注明“不详”。请补上后再上传。',
    en: 'Row {row} of "{sheet}" ({key}) has no value and does not say that it is not known. Fill it in.',
  },
  'policy-sheet.too-long': {
    zh: '“{sheet}”超过 {limit} 行。请分开上传。',
    en: '"{sheet}" has more than {limit} rows. Upload it in parts.',
  },
  'policy-simulation.under-way': {
    zh: '这份草案正在测算，请等它完成，或查看进度。',
    en: 'A simulation of this draft is under way. Wait until it is done, or look how far it is.',
  },
  'policy-simulation.not-done': {
    zh: '测算还没有结果，无法导出。请完成后再导出。',
    en: 'The simulation has no result yet. Export it when it is done.',
  },
  'policy-simulation.faulty': {
    zh: '提交测算之后，周边的政策有了变动，草案现在有误。请打开草案改正，再测算一次。',
    en: 'The law around the draft has changed since, and the draft now has faults. Mend it and simulate again.',
  },
  'policy-simulation.broken': {
    zh: '测算几次都没有跑完，已停止。请再试一次；如仍不成，请告诉系统管理员。',
    en: 'The simulation was tried several times and did not come to an end. Try again, or tell the administrator.',
  },
  'policy-publication.withdrawn': {
    zh: '这次发布已经撤回。',
    en: 'This publication was withdrawn already.',
  },
  'policy-publication.needed': {
    zh: '后来的发布接着它而定，请先撤回后来的发布。第 {line} 行：{problem}。',
    en: 'Later publications build on this one: withdraw those first. Line {line}: {problem}.',
  },
} satisfies ErrorTexts
