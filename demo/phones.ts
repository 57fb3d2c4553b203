import { type MobilePhone, mobilePhone } from '@songtan/kernel'

/**
 * Numbers that can be no subscriber's: 179 is kept for access to IP telephony in the numbering plan (电信网编号计划
 * 2017), so no mobile network has it; they have the form of a mobile number all the same.
 */
const NEVER_MOBILE = '179'
const DIGITS = 8

/** The n-th phone of the demo. */
export const demoPhone = (n: number): MobilePhone =>
  mobilePhone(NEVER_MOBILE + String(n).padStart(DIGITS, '0'))
