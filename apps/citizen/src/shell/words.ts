import { useLanguage } from './i18n.ts'
import { sayDay, sayInstant, sayMoney, sayMonth } from './say.ts'

/** Amounts, days and times in the reader's language. */
export const useWords = () => {
  const [language] = useLanguage()
  return {
    money: (amount: number) => sayMoney(amount, language),
    day: (day: string) => sayDay(day, language),
    month: (month: string) => sayMonth(month, language),
    instant: (instant: string) => sayInstant(instant, language),
  }
}
