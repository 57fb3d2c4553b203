import type { ErrorTexts } from './error-texts.ts'

export const verificationErrors = {} satisfies ErrorTexts
