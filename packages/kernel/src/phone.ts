import { invalid } from './app-error.ts'

/** Mainland mobile number, 11 digits. */
export type MobilePhone = string & { readonly __brand: 'MobilePhone' }

/** @throws AppError `phone.format` */
export const mobilePhone = (text: string, field?: string): MobilePhone => {
  const given = text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
  if (!/^1[3-9]\d{9}$/.test(given)) throw invalid('phone.format', field)
  return given as MobilePhone
}

export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
