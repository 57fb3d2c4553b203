import { errorSentence } from '@songtan/contract'
import { AppError, bankAccount, mobilePhone, residentId } from '@songtan/kernel'
import type { FormRule } from 'antd'
import { useDayRule } from '../../shell/day-field.tsx'
import { useLanguage } from '../../shell/i18n.ts'
import { useShellTexts } from '../../shell/texts.ts'
import { yuanOf } from './application-content.ts'

/** What a refused field says, in the reader's language. */
export const useFieldSentence = () => {
  const shell = useShellTexts()
  const [language] = useLanguage()
  return (code: string): string =>
    code === 'form.required' ? shell('required') : errorSentence(code, language)
}

const readYuan = (typed: string): void => {
  if ((yuanOf(typed) ?? -1) < 0) throw new AppError(422, 'money.unreadable')
}

/** The same readers as on the server, asked while the family still sits in front. */
export const useWindowRules = () => {
  const say = useFieldSentence()
  const readable = (read: (typed: string) => unknown): FormRule => ({
    validator: async (_, typed: unknown) => {
      if (typeof typed !== 'string' || typed.trim() === '') return
      try {
        read(typed)
      } catch (error) {
        throw new Error(error instanceof AppError ? say(error.code) : String(error))
      }
    },
  })
  return {
    required: { required: true, message: say('form.required') } satisfies FormRule,
    filled: { required: true, whitespace: true, message: say('form.required') } satisfies FormRule,
    /** Anything goes; what the server said of the field is taken away once the field changes. */
    free: { validator: async () => undefined } satisfies FormRule,
    id: readable(residentId),
    phone: readable(mobilePhone),
    account: readable(bankAccount),
    money: readable(readYuan),
    day: useDayRule('day'),
  }
}
