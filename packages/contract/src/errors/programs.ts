import type { ErrorTexts } from './error-texts.ts'

export const programsErrors = {
  'policy.invalid': {
    zh: '政策包有误，系统未启用它。请按提示的文件和行号改正。',
    en: 'The policy packs are not right and were not put to use. Mend the file and line named.',
  },
  'policy.unknown-version': {
    zh: '这份决定所依据的政策文本没有保存在这里，无法重新计算。',
    en: 'The policy text behind this decision is not kept here, so it cannot be computed again.',
  },
} satisfies ErrorTexts
