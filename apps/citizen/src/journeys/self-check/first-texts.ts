import { defineTexts } from '../../shell/i18n.ts'

/** Questions of the self-check, this one included. */
export const QUESTION_COUNT = 9

/** Texts of the first question by themselves: they come with the first page, the others when they are needed. */
export const useFirstTexts = defineTexts('first-question', {
  zh: {
    residence: '您家住在农村还是城镇？',
    rural: '农村',
    urban: '城镇（街道、社区）',
    unsure: '不知道',
    hint: '两边的标准不一样，所以先问这个。点一下就到下一题。',
    private: '回答只留在这部手机上，不上传、不保存。每一题都可以答“不知道”。',
  },
  en: {
    residence: 'Do you live in the countryside or in a town?',
    rural: 'In the countryside',
    urban: 'In a town or city',
    unsure: 'I do not know',
    hint: 'The standards differ, so this comes first. One press brings the next question.',
    private:
      'Answers stay on this phone; nothing is sent or kept. You may answer “I do not know” everywhere.',
  },
})
