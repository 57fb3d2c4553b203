import type { ErrorTexts } from './error-texts.ts'

export const benefitsErrors = {} satisfies ErrorTexts
